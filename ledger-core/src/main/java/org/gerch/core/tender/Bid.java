package org.gerch.core.tender;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.PartyFacts;
import org.jspecify.annotations.Nullable;

/** A bid, as far as it has come. */
public sealed interface Bid {
    Submission submission();

    default BidId id() {
        return submission().bid();
    }

    /** What the bid looked like inside, where it was ever opened. */
    default Optional<Opened> opened() {
        return Optional.empty();
    }

    /** Whether a rejection of it stands. */
    default boolean isRejected() {
        return opened().map(opened -> opened.finding() == Finding.REJECTED).orElse(false);
    }

    /**
     * How a bid arrived.
     *
     * @param lots the lots it is for; empty for the tender as a whole
     * @param arrivedAt what its lateness is judged by; absent where a source gives no date
     * @param late whether it arrived after the deadline that stood then, and no later deadline has covered it since
     * @param confirmedBy the groups that said it is made for them
     */
    record Submission(
            BidId bid,
            List<LotId> lots,
            PartyId tenderer,
            Commitment commitment,
            @Nullable Instant arrivedAt,
            boolean late,
            Set<PartyId> confirmedBy) {

        /** A later deadline can make a late bid timely; an earlier one never makes a timely bid late. */
        Submission under(@Nullable Instant deadline) {
            boolean stillLate = late && deadline != null && arrivedAt != null && arrivedAt.isAfter(deadline);
            return new Submission(bid, lots, tenderer, commitment, arrivedAt, stillLate, confirmedBy);
        }

        Submission confirmed(PartyId group) {
            Set<PartyId> groups = new HashSet<>(confirmedBy);
            groups.add(group);
            return new Submission(bid, lots, tenderer, commitment, arrivedAt, late, Set.copyOf(groups));
        }
    }

    /** What the evaluation has found so far. */
    enum Finding {
        NONE,
        RESPONSIVE,
        REJECTED
    }

    /** Sealed and waiting to be opened. */
    record Waiting(Submission submission) implements Bid {
        @Override
        public Waiting with(Submission other) {
            return new Waiting(other);
        }

        @Override
        public RejectedUnopened rejected() {
            return new RejectedUnopened(submission);
        }
    }

    /** Given back unopened. */
    record Returned(Submission submission, ReturnReason reason) implements Bid {
        @Override
        public Returned with(Submission other) {
            return new Returned(other, reason);
        }
    }

    /** Rejected without having been opened. */
    record RejectedUnopened(Submission submission) implements Bid {
        @Override
        public RejectedUnopened with(Submission other) {
            return new RejectedUnopened(other);
        }

        @Override
        public Waiting reinstated() {
            return new Waiting(submission);
        }

        @Override
        public boolean isRejected() {
            return true;
        }
    }

    /**
     * Read out.
     *
     * @param tenderer as on record at the deadline
     * @param others the members of a consortium and the group the bid is made for, likewise
     * @param price as corrected by the committee; absent where none was read out
     */
    record Opened(
            Submission submission,
            BidContent content,
            PartyFacts tenderer,
            List<PartyFacts> others,
            @Nullable Money price,
            Finding finding)
            implements Bid {
        @Override
        public Optional<Opened> opened() {
            return Optional.of(this);
        }

        @Override
        public Opened with(Submission other) {
            return new Opened(other, content, tenderer, others, price, finding);
        }

        @Override
        public Opened priced(Money corrected) {
            return new Opened(submission, content, tenderer, others, corrected, finding);
        }

        @Override
        public Opened rejected() {
            return found(Finding.REJECTED);
        }

        @Override
        public Opened foundResponsive() {
            return found(Finding.RESPONSIVE);
        }

        @Override
        public Opened reinstated() {
            return found(Finding.NONE);
        }

        private Opened found(Finding now) {
            return new Opened(submission, content, tenderer, others, price, now);
        }

        /** What was on record at the deadline of a party that takes part in this bid. */
        Optional<PartyFacts> facts(PartyId party) {
            return Stream.concat(Stream.of(tenderer), others.stream())
                    .filter(facts -> facts.party().equals(party))
                    .findFirst();
        }
    }

    /** Taken back by the tenderer; what had been read out before stays known. */
    record Withdrawn(Submission submission, Optional<Opened> opened) implements Bid {
        @Override
        public Withdrawn with(Submission other) {
            return new Withdrawn(other, opened.map(open -> open.with(other)));
        }

        @Override
        public Withdrawn priced(Money corrected) {
            return new Withdrawn(submission, opened.map(open -> open.priced(corrected)));
        }

        @Override
        public Withdrawn reinstated() {
            return new Withdrawn(submission, opened.map(Opened::reinstated));
        }
    }

    default Bid withdrawn() {
        return new Withdrawn(submission(), opened());
    }

    /** The same bid with its submission seen anew. */
    Bid with(Submission other);

    /** With the price as the committee corrected it; a bid that was never opened has none. */
    default Bid priced(Money corrected) {
        return this;
    }

    /** A withdrawn or returned bid stays what it is, whatever the committee says of it. */
    default Bid rejected() {
        return this;
    }

    default Bid foundResponsive() {
        return this;
    }

    /** Its rejection no longer counts as one. */
    default Bid reinstated() {
        return this;
    }
}
