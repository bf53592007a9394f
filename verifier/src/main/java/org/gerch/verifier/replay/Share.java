package org.gerch.verifier.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.replay.Contradiction;
import org.gerch.core.replay.LawReplay;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.difference.Differences;
import org.gerch.verifier.difference.What;

/** One thread's share of a log's streams: their numbers, what the law says of them, and their views. */
final class Share {
    private final Differences differences;
    private final LawReplay law = new LawReplay();
    private final Map<String, List<ViewFold<?>>> views = new HashMap<>();
    private final Map<String, Long> lengths = new HashMap<>();

    Share(Differences differences) {
        this.differences = differences;
        Views.ALL.forEach(view -> views.computeIfAbsent(view.feature(), feature -> new ArrayList<>())
                .add(new ViewFold<>(view, differences)));
    }

    private List<ViewFold<?>> viewsOf(String stream) {
        return views.getOrDefault(Streams.feature(stream), List.of());
    }

    /** Takes the entries of one command. */
    void take(List<Recorded<LedgerEvent>> command) {
        for (Recorded<LedgerEvent> recorded : command) {
            count(recorded.stream(), recorded.seq(), recorded.position());
            viewsOf(recorded.stream()).forEach(view -> view.fold(recorded));
        }
        law.next(command).map(Share::difference).ifPresent(differences::add);
    }

    /** Takes note of an entry that could not be read. */
    void skip(ReadLeaf.Unreadable unreadable) {
        count(unreadable.stream(), unreadable.seq(), unreadable.position());
        viewsOf(unreadable.stream()).forEach(view -> view.stop(unreadable.stream()));
    }

    /** The rows of a view that come from this share. */
    List<RowText> rows(View<?> view, RuleBook rules) {
        return views.getOrDefault(view.feature(), List.of()).stream()
                .filter(fold -> fold.view().name().equals(view.name()))
                .flatMap(fold -> fold.rows(rules).stream())
                .toList();
    }

    private void count(String stream, long seq, long position) {
        Long length = lengths.put(stream, seq + 1);
        long expected = length == null ? 0 : length;
        if (seq != expected) {
            differences.add(new Difference(
                    What.SEQUENCE_BROKEN, position, "/seq", Long.toString(expected), Long.toString(seq)));
        }
    }

    private static Difference difference(Contradiction found) {
        What what = switch (found.kind()) {
            case REFUSED -> What.LAW_REFUSES;
            case OTHER_EVENTS -> What.LAW_OTHER_EVENTS;
            case OTHER_VALUE -> What.LAW_OTHER_VALUE;
            case OTHER_NOTES -> What.LAW_OTHER_NOTES;
            case ROLE_MISSING -> What.LAW_ROLE_MISSING;
            case WRONG_CITATION -> What.LAW_WRONG_CITATION;
            case NO_COMMAND -> What.LAW_NO_COMMAND;
        };
        return new Difference(what, found.position(), found.field(), found.expected(), found.found());
    }
}
