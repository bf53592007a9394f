package org.gerch.projections.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RulesEvent;
import org.gerch.core.view.Row;
import org.gerch.core.view.View;
import org.gerch.projections.Leaves;
import org.jspecify.annotations.Nullable;

/**
 * The events of one transaction, folded one by one into the rows of a view.
 *
 * <p>What it learns goes to the segment's memory only when the transaction is committed: a rollback leaves nothing behind.
 */
final class Batch<S> {
    private final View<S> view;
    private final Leaves leaves;
    private final SegmentMemory<S> memory;
    private final Map<String, StreamState<S>> folded = new HashMap<>();
    private final Changes changes = new Changes();
    private @Nullable RuleBook rules;
    private boolean rulesChanged;

    Batch(View<S> view, Leaves leaves, SegmentMemory<S> memory) {
        this.view = view;
        this.leaves = leaves;
        this.memory = memory;
        this.rules = memory.rules();
    }

    /** Folds one event of the view's feature. */
    void fold(Recorded<LedgerEvent> recorded) {
        RuleBook book = rulesBefore(recorded.position());
        StreamState<S> known = before(recorded, book);
        StreamState<S> next = folded(known.state(), recorded, book);
        Map<String, Row> rows = next.rows();
        changes.change(recorded.stream(), recorded.position(), known.rows(), rows);
        folded.put(recorded.stream(), next);
    }

    private StreamState<S> folded(S before, Recorded<LedgerEvent> recorded, RuleBook book) {
        try {
            S next = view.fold(before, recorded);
            return new StreamState<>(recorded.seq(), next, rows(next, book));
        } catch (FoldFailed failed) {
            throw failed;
        } catch (RuntimeException failed) {
            throw new FoldFailed(failed);
        }
    }

    private Map<String, Row> rows(S state, RuleBook book) {
        try {
            return StreamState.byId(view.rows(state, book));
        } catch (RuntimeException failed) {
            throw new FoldFailed(failed);
        }
    }

    /** From here on, rows are judged by one more rule set; those that stand are for {@link #judgeAnew}. */
    RuleBook adopt(Recorded<LedgerEvent> adoption) {
        RuleBook before = rulesBefore(adoption.position());
        rules = RuleBook.evolve(before, (RulesEvent) adoption.event());
        rulesChanged = true;
        return before;
    }

    /** Judges the rows of a stream by the rules as they are now instead of by earlier ones. */
    void judgeAnew(String stream, long position, RuleBook before) {
        StreamState<S> known = folded.get(stream);
        boolean inThisBatch = known != null;
        if (known == null) {
            known = read(stream, position, before);
        }
        Map<String, Row> rows = rows(known.state(), rulesBefore(position));
        changes.change(stream, position, known.rows(), rows);
        // All streams of a ledger are judged anew at once: more than is kept in memory for their next event.
        if (inThisBatch) {
            folded.put(stream, new StreamState<>(known.seq(), known.state(), rows));
        }
    }

    Set<String> streams() {
        return Set.copyOf(folded.keySet());
    }

    Changes changes() {
        return changes;
    }

    /** To be called once the rows are committed. */
    void keep() {
        if (rulesChanged) {
            memory.forgetStreams();
        }
        memory.keep(folded, rules);
    }

    /** A remembered state counts only if nothing lies between it and the event: another node may have gone on meanwhile. */
    private StreamState<S> before(Recorded<LedgerEvent> recorded, RuleBook book) {
        StreamState<S> known = folded.get(recorded.stream());
        if (known == null && !rulesChanged) {
            known = memory.stream(recorded.stream());
        }
        if (known != null && known.seq() == recorded.seq() - 1) {
            return known;
        }
        return recorded.seq() == 0
                ? new StreamState<>(-1, view.empty(), Map.of())
                : read(recorded.stream(), recorded.position(), book);
    }

    private StreamState<S> read(String stream, long size, RuleBook book) {
        List<Recorded<LedgerEvent>> history = leaves.stream(stream, size);
        S state = view.empty();
        for (Recorded<LedgerEvent> recorded : history) {
            state = view.fold(state, recorded);
        }
        return new StreamState<>(history.size() - 1, state, StreamState.byId(view.rows(state, book)));
    }

    private RuleBook rulesBefore(long position) {
        RuleBook known = rules;
        if (known == null) {
            known = view.judges() ? read(leaves.feature("rules", position)) : RuleBook.EMPTY;
            rules = known;
        }
        return known;
    }

    private static RuleBook read(List<Recorded<LedgerEvent>> adoptions) {
        RuleBook book = RuleBook.EMPTY;
        for (Recorded<LedgerEvent> adoption : adoptions) {
            book = RuleBook.evolve(book, (RulesEvent) adoption.event());
        }
        return book;
    }
}
