package org.gerch.projections.rebuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RulesEvent;
import org.gerch.core.view.Row;
import org.gerch.core.view.View;
import org.gerch.projections.Leaves;
import org.gerch.projections.writing.Adoption;
import org.gerch.projections.writing.DeadLetters;
import org.gerch.projections.writing.RowVersion;

/**
 * Folds streams from their beginning and hands over each state of a row once it has ended, and at the end those that stand.
 *
 * <p>What a row was is known here, so that nothing is ever looked up or changed in the table. Used by one thread.
 *
 * @param <S> what the view knows of one stream
 */
final class FreshFold<S> {
    private final View<S> view;
    private final Leaves leaves;
    private final Consumer<RowVersion> written;
    private final Map<String, Map<String, RowVersion>> standing = new HashMap<>();
    private final Map<String, Known<S>> streams;
    private final DeadLetters stopped = new DeadLetters(List.of());
    private RuleBook rules = RuleBook.EMPTY;

    private record Known<S>(long seq, S state) {}

    /**
     * Makes it.
     *
     * @param leaves for streams that are remembered no more
     * @param remembered how many streams' histories are kept; what stands of the others is kept all the same
     * @param written takes each state when it is complete
     */
    FreshFold(View<S> view, Leaves leaves, int remembered, Consumer<RowVersion> written) {
        this.view = view;
        this.leaves = leaves;
        this.written = written;
        this.streams = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Known<S>> eldest) {
                return size() > remembered;
            }
        };
    }

    /** Folds the next event, in the order of the log; others than the view's are passed over. */
    void fold(Recorded<LedgerEvent> recorded) {
        String feature = Streams.feature(recorded.stream());
        if (feature.equals(view.feature())) {
            foldOwn(recorded);
        } else if (view.judges() && feature.equals(Adoption.FEATURE)) {
            adopt(recorded);
        }
    }

    /** The stream can't even be read at this leaf. */
    void unreadable(String stream, long position, RuntimeException failure) {
        if (stopped.holds(stream)) {
            stopped.waits(stream, position);
        } else {
            stopped.stop(stream, position, failure);
        }
    }

    private void foldOwn(Recorded<LedgerEvent> recorded) {
        String stream = recorded.stream();
        if (stopped.holds(stream)) {
            stopped.waits(stream, recorded.position());
            return;
        }
        S before = before(recorded);
        try {
            S next = view.fold(before, recorded);
            change(stream, recorded.position(), view.rows(next, rules));
            streams.put(stream, new Known<>(recorded.seq(), next));
        } catch (RuntimeException failed) {
            stopped.stop(stream, recorded.position(), failed);
        }
    }

    private S before(Recorded<LedgerEvent> recorded) {
        Known<S> known = streams.get(recorded.stream());
        if (known != null && known.seq() == recorded.seq() - 1) {
            return known.state();
        }
        return recorded.seq() == 0 ? view.empty() : read(recorded.stream(), recorded.position());
    }

    private S read(String stream, long size) {
        S state = view.empty();
        for (Recorded<LedgerEvent> earlier : leaves.stream(stream, size)) {
            state = view.fold(state, earlier);
        }
        return state;
    }

    /** Judges what stands by the rules as they are from here on, as the serving view did at this leaf. */
    private void adopt(Recorded<LedgerEvent> adoption) {
        rules = RuleBook.evolve(rules, (RulesEvent) adoption.event());
        for (String stream : List.copyOf(standing.keySet())) {
            if (stopped.holds(stream) || !Adoption.concerns(stream, adoption.event())) {
                continue;
            }
            Known<S> known = streams.get(stream);
            S state = known == null ? read(stream, adoption.position()) : known.state();
            try {
                change(stream, adoption.position(), view.rows(state, rules));
            } catch (RuntimeException failed) {
                stopped.stop(stream, adoption.position(), failed);
            }
        }
    }

    private void change(String stream, long position, List<? extends Row> rows) {
        Map<String, RowVersion> stood = standing.getOrDefault(stream, Map.of());
        Map<String, RowVersion> stands = HashMap.newHashMap(rows.size());
        for (Row row : rows) {
            RowVersion before = stood.get(row.id());
            boolean same = before != null && before.row().equals(row);
            if (stands.put(row.id(), same ? before : new RowVersion(stream, row, position, null)) != null) {
                throw new IllegalStateException("two rows have the id " + row.id());
            }
        }
        stood.forEach((id, before) -> {
            if (stands.get(id) != before) {
                written.accept(before.endedBy(position));
            }
        });
        standing.put(stream, stands);
    }

    /** Hands over what stands; nothing can be folded afterwards. */
    void finish() {
        standing.values().forEach(rows -> rows.values().forEach(written));
        standing.clear();
        streams.clear();
    }

    DeadLetters stopped() {
        return stopped;
    }

    /** All states of the rows of one stream. */
    static <S> Anew of(View<S> view, Leaves leaves, List<Recorded<LedgerEvent>> history) {
        List<RowVersion> versions = new ArrayList<>();
        FreshFold<S> fold = new FreshFold<>(view, leaves, 1, versions::add);
        history.forEach(fold::fold);
        fold.finish();
        return new Anew(versions, fold.stopped());
    }

    /** What became of a stream. */
    record Anew(List<RowVersion> versions, DeadLetters stopped) {}
}
