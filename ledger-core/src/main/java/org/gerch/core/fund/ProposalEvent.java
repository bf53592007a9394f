package org.gerch.core.fund;

import java.time.Instant;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * A proposal's way from the neighbours to the district.
 *
 * <p>Its stream is its own and not the fund's: proposals come before the budget, and often before the fund.
 */
public sealed interface ProposalEvent extends LedgerEvent {

    /**
     * @param title what is to be built or done
     * @param place where
     * @param proposedBy the group or khoroo that proposes it
     * @param fund the fund it is meant for, where it is named already
     */
    record ProposalRecorded(
            ProposalId proposal,
            String title,
            Place place,
            @Nullable PartyId proposedBy,
            @Nullable Money estimatedCost,
            @Nullable FundId fund)
            implements ProposalEvent {}

    /**
     * How many were asked and how many were for it.
     *
     * @param heldAt when the survey ended or the meeting was held
     */
    record TallyRecorded(TallyKind kind, int participants, int inFavour, Instant heldAt) implements ProposalEvent {}

    /**
     * The khoroo put it in its order.
     *
     * @param rank 1 is the most wanted
     * @param of how many were ranked
     */
    record ProposalRanked(String period, int rank, int of) implements ProposalEvent {}

    /**
     * The district decided.
     *
     * @param rank the place the district gave it
     * @param rankedBefore the khoroo's, where there was one
     * @param reason why the two differ, or why it was not accepted
     */
    record ProposalDecided(
            boolean accepted,
            @Nullable Integer rank,
            @Nullable Integer rankedBefore,
            @Nullable Commitment reason) implements ProposalEvent {}

    /**
     * An earlier entry was wrong; it stays, and this says what is right.
     *
     * @param position the entry's place in the log
     * @param seq its place in this stream
     * @param field the path of the wrong value in the entry's data, such as {@code inFavour}
     * @param was the value that stands there, as JSON
     * @param value the right one, as JSON
     * @param confirmedBy the second person
     */
    record ProposalEntryCorrected(
            long position, long seq, String field, String was, String value, Commitment reason, Actor confirmedBy)
            implements ProposalEvent {}
}
