package org.gerch.core.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.EvaluationEvent.BidFoundResponsive;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.jspecify.annotations.Nullable;

/** What is on record of one bid for a lot, read-only. */
public final class BidFacts {
    private final BidOnFile bid;
    private final LotFile lot;
    private final Set<PartyId> parties;

    BidFacts(BidOnFile bid, LotFile lot) {
        this.bid = bid;
        this.lot = lot;
        this.parties = partiesOf(bid);
    }

    private static Set<PartyId> partiesOf(BidOnFile bid) {
        List<PartyFacts> members = bid.members();
        return members.isEmpty()
                ? Set.of(bid.tendererId())
                : members.stream().map(PartyFacts::party).collect(Collectors.toUnmodifiableSet());
    }

    public BidId id() {
        return bid.id();
    }

    /** The members of a consortium, else the tenderer. */
    public Set<PartyId> parties() {
        return parties;
    }

    /** The lots its price is for. */
    public Set<LotId> scope() {
        return lot.scope(bid.lots());
    }

    public Recorded<BidSubmitted> submission() {
        return bid.submission();
    }

    public Optional<Recorded<BidOpened>> opening() {
        return bid.opened();
    }

    /** The price read out at the opening. */
    public @Nullable Money price() {
        return bid.readOut();
    }

    /** The rejection that stands. */
    public Optional<Recorded<BidRejected>> rejection() {
        return bid.rejection();
    }

    public Optional<Recorded<BidFoundResponsive>> responsive() {
        return bid.responsive();
    }

    public boolean isReturned() {
        return bid.returned().isPresent();
    }

    /** Whether it was opened and not withdrawn, whatever was found of it. */
    public boolean isSubmitted() {
        return bid.isOpened() && !bid.isWithdrawn();
    }

    public boolean isRejected() {
        return isSubmitted() && bid.isRejected();
    }

    /** Whether it was found responsive and is neither rejected nor withdrawn. */
    public boolean isValid() {
        return isSubmitted() && bid.responsive().isPresent() && !bid.isRejected();
    }

    /** Whether it arrived after the deadline as last published. */
    public boolean isLate() {
        return bid.isLate(lot.file().deadline());
    }
}
