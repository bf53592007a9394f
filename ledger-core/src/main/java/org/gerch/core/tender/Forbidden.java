package org.gerch.core.tender;

import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;

/** What the ledger itself would execute and therefore refuses; a source that says it happened is believed, with a note. */
public sealed interface Forbidden extends TenderRefusal {

    /** No bid is opened before the opening, nor before the deadline. */
    record OpenedBeforeTime(Instant opensAt, Instant attemptedAt) implements Forbidden {}

    /** A bid that was withdrawn or given back stays sealed: its price is nobody's business any more. */
    record BidNoLongerSealed(BidId bid, String standing) implements Forbidden {}

    /** One tenderer, one bid for a lot; the earlier one must be withdrawn first. */
    record SecondBidForLot(PartyId tenderer, List<LotId> lots, BidId earlier) implements Forbidden {}

    /** No bid is taken for what ended without an award. */
    record BidAfterCancellation(List<LotId> lots) implements Forbidden {}

    /** Whose a bid is must be said while nobody knows the prices. */
    record ConfirmedAfterDeadline(Instant deadline, Instant attemptedAt) implements Forbidden {}

    /** The same where no deadline is known. */
    record ConfirmedAfterOpening(BidId bid) implements Forbidden {}

    /** A bid that was withdrawn or given back is nobody's any more. */
    record ConfirmedAfterItLeft(BidId bid) implements Forbidden {}

    /** A bid names its price. */
    record PriceMissing(BidId bid) implements Forbidden {}

    /** A bid that was withdrawn is not evaluated. */
    record BidIsWithdrawn(BidId bid) implements Forbidden {}

    /** A bid that was given back unopened is not evaluated. */
    record BidIsReturned(BidId bid) implements Forbidden {}

    /** An award names the bid it goes to or its suppliers. */
    record AwardToNobody() implements Forbidden {}
}
