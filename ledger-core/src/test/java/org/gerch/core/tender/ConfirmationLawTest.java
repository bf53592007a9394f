package org.gerch.core.tender;

import static org.gerch.core.tender.Example.AFTER;
import static org.gerch.core.tender.Example.BID;
import static org.gerch.core.tender.Example.DEADLINE;
import static org.gerch.core.tender.Example.FIRM;
import static org.gerch.core.tender.Example.GROUP;
import static org.gerch.core.tender.Example.GROUP_FACTS;
import static org.gerch.core.tender.Example.LATE;
import static org.gerch.core.tender.Example.LOT_1;
import static org.gerch.core.tender.Example.TENDER;
import static org.gerch.core.tender.Example.opened;
import static org.gerch.core.tender.Example.published;
import static org.gerch.core.tender.Example.publishedWith;
import static org.gerch.core.tender.Example.submitted;
import static org.gerch.core.tender.Example.withdrawn;
import static org.gerch.core.tender.Scenario.given;

import java.util.List;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.BiddingCommand.ConfirmBid;
import org.gerch.core.tender.BiddingEvent.BidConfirmed;
import org.gerch.core.tender.BiddingEvent.BidReturnedUnopened;
import org.gerch.core.tender.InvitationEvent.TenderCancelled;
import org.junit.jupiter.api.Test;

/** A group says of a sealed bid that it is made for it. */
class ConfirmationLawTest {
    private static final ConfirmBid CONFIRM = new ConfirmBid(TENDER, BID, GROUP, GROUP_FACTS);
    private static final BidConfirmed CONFIRMED = new BidConfirmed(BID, GROUP_FACTS);
    private static final Scenario SEALED = given(published(), submitted(BID, FIRM, LOT_1));

    @Test
    void a_group_confirms_a_bid_that_is_still_sealed() {
        SEALED.when(CONFIRM).recorded(CONFIRMED).breakingNoRule();
    }

    @Test
    void up_to_the_deadline_and_not_after_it() {
        SEALED.when(CONFIRM).at(DEADLINE).recorded(CONFIRMED).breakingNoRule();
        SEALED.when(CONFIRM).at(LATE).refused(new Forbidden.ConfirmedAfterDeadline(DEADLINE, LATE));
    }

    @Test
    void where_no_deadline_is_known_until_the_prices_are() {
        Scenario open = given(publishedWith(null, null, Method.OPEN, LOT_1), submitted(BID, FIRM, LOT_1));

        open.when(CONFIRM).at(AFTER).recorded(CONFIRMED).breakingNoRule();
        open.and(opened(BID, PartyFacts.unknown(FIRM)))
                .when(CONFIRM)
                .at(AFTER)
                .refused(new Forbidden.ConfirmedAfterOpening(BID));
    }

    @Test
    void a_bid_that_is_not_there_or_has_left_is_not_confirmed() {
        given(published()).when(CONFIRM).refused(new Impossible.BidUnknown(BID));
        SEALED.and(withdrawn(BID)).when(CONFIRM).refused(new Forbidden.ConfirmedAfterItLeft(BID));
        SEALED.and(new BidReturnedUnopened(BID, ReturnReason.OTHER, null, null))
                .when(CONFIRM)
                .refused(new Forbidden.ConfirmedAfterItLeft(BID));
    }

    @Test
    void a_groups_word_is_given_once_and_does_not_stand_in_the_way_of_anothers() {
        PartyId other = new PartyId("group-2");

        SEALED.and(CONFIRMED).when(CONFIRM).refused(new Impossible.BidAlreadyConfirmed(BID, GROUP));
        SEALED.and(CONFIRMED)
                .when(new ConfirmBid(TENDER, BID, other, null))
                .recorded(new BidConfirmed(BID, PartyFacts.unknown(other)));
    }

    @Test
    void what_was_gathered_of_somebody_else_says_nothing_of_the_group() {
        SEALED.when(new ConfirmBid(TENDER, BID, GROUP, PartyFacts.unknown(FIRM)))
                .recorded(new BidConfirmed(BID, PartyFacts.unknown(GROUP)));
    }

    @Test
    void after_a_cancellation_it_is_recorded_and_noted() {
        SEALED.and(new TenderCancelled(List.of(), null, null))
                .when(CONFIRM)
                .recorded(CONFIRMED)
                .noting(new Breach.AfterCancellation(List.of(LOT_1)));
    }

    @Test
    void a_source_that_tells_of_a_late_word_is_believed_with_a_note() {
        SEALED.when(CONFIRM).at(LATE).imported().noting(new Forbidden.ConfirmedAfterDeadline(DEADLINE, LATE));
    }
}
