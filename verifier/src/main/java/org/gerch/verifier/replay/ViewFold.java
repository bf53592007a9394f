package org.gerch.verifier.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.view.Row;
import org.gerch.core.view.View;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.difference.Differences;
import org.gerch.verifier.difference.What;

/**
 * One view of some streams, folded from their beginning. Used by one thread.
 *
 * @param <S> what the view knows of one stream
 */
final class ViewFold<S> {
    private final View<S> view;
    private final Differences differences;
    private final Map<String, Known<S>> streams = new HashMap<>();
    private final Set<String> stopped = new HashSet<>();

    private record Known<S>(S state, long position) {}

    ViewFold(View<S> view, Differences differences) {
        this.view = view;
        this.differences = differences;
    }

    View<S> view() {
        return view;
    }

    /** Folds the next event of one of the view's streams. */
    void fold(Recorded<LedgerEvent> recorded) {
        String stream = recorded.stream();
        if (stopped.contains(stream)) {
            return;
        }
        Known<S> known = streams.get(stream);
        try {
            S next = view.fold(known == null ? view.empty() : known.state(), recorded);
            streams.put(stream, new Known<>(next, recorded.position()));
        } catch (RuntimeException stumbled) {
            stop(stream, recorded.position(), stumbled);
        }
    }

    /** An event that could not even be read: what follows it in its stream can't be folded. */
    void stop(String stream) {
        stopped.add(stream);
    }

    /** All rows as they stand, in the order of their keys. */
    List<RowText> rows(RuleBook rules) {
        List<RowText> rows = new ArrayList<>(streams.size());
        streams.forEach((stream, known) -> {
            try {
                for (Row row : view.rows(known.state(), rules)) {
                    rows.add(RowText.of(row.id(), Wire.canonical(row), known.position()));
                }
            } catch (RuntimeException stumbled) {
                stop(stream, known.position(), stumbled);
            }
        });
        rows.sort(RowText.IN_ORDER);
        return rows;
    }

    private void stop(String stream, long position, RuntimeException stumbled) {
        stopped.add(stream);
        differences.add(new Difference(What.VIEW_STUMBLES, position, view.name(), "", stumbled.toString()));
    }
}
