package org.gerch.api.page;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RulesEvent.RulesAdopted;

/** What pages read of the log itself; lists and searches come from the projections instead. */
public interface Ledger {
    /** Whether everything in it is invented; every page then says so. */
    boolean demonstration();

    /** How many leaves there are now. */
    long size();

    /** How many leaves had been recorded up to and including an instant. */
    long sizeAt(Instant instant);

    Optional<LeafShown> leaf(long position);

    /** The event in a leaf; absent where there is none, or this version of the program does not know its type. */
    Optional<Recorded<LedgerEvent>> event(long position);

    /** The events of one stream among the first {@code size} leaves, in their order; empty for an unknown stream. */
    List<Recorded<LedgerEvent>> stream(String stream, long size);

    /** The same of a stream that holds one kind of event only. */
    default <E extends LedgerEvent> List<Recorded<E>> stream(String stream, long size, Class<E> kind) {
        return stream(stream, size).stream()
                .map(recorded -> recorded.with(kind.cast(recorded.event())))
                .toList();
    }

    /** Who counts as a citizen group in a tender, as adopted among the first {@code size} leaves. */
    RuleBook rules(TenderId tender, long size);

    /** The rule sets adopted among the first {@code size} leaves, in the order of their adoption. */
    List<Recorded<RulesAdopted>> adoptions(long size);

    /**
     * The texts that are kept, or when they were removed; a commitment that was never stored has no entry, and that to a sealed
     * bid has none either.
     */
    Map<Commitment, FreeText> texts(Collection<Commitment> commitments);

    /** The newest signed checkpoint, if one covers the first {@code size} leaves. */
    Optional<CheckpointShown> checkpoint(long size);
}
