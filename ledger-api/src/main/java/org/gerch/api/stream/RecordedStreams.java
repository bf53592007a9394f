package org.gerch.api.stream;

import java.util.List;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RulesEvent.RulesAdopted;
import org.gerch.core.wire.LeafReading;
import org.gerch.store.Leaf;
import org.gerch.store.LeafReader;
import org.springframework.stereotype.Component;

/** Reads streams from the leaves. */
@Component
public class RecordedStreams {
    private final LeafReader leaves;

    public RecordedStreams(LeafReader leaves) {
        this.leaves = leaves;
    }

    /** A stream's events in order, as far as they are of the given kind; empty when there is no such stream. */
    public <E extends LedgerEvent> List<Recorded<E>> of(String stream, Class<E> kind) {
        return of(stream, kind, Long.MAX_VALUE);
    }

    /** The same, as it was when the log had {@code size} leaves. */
    public <E extends LedgerEvent> List<Recorded<E>> of(String stream, Class<E> kind, long size) {
        return leaves.stream(stream, size).stream()
                .map(RecordedStreams::event)
                .filter(recorded -> kind.isInstance(recorded.event()))
                .map(recorded -> recorded.with(kind.cast(recorded.event())))
                .toList();
    }

    /** The rule sets adopted among the first {@code size} leaves, in the order of their adoption. */
    public List<Recorded<RulesAdopted>> adoptions(long size) {
        return leaves.feature("rules", size).stream()
                .map(RecordedStreams::event)
                .filter(recorded -> recorded.event() instanceof RulesAdopted)
                .map(recorded -> recorded.with((RulesAdopted) recorded.event()))
                .toList();
    }

    public static Recorded<LedgerEvent> event(Leaf leaf) {
        return LeafReading.read(leaf.position(), leaf.envelope().leaf());
    }
}
