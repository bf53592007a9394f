package org.gerch.core.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gerch.core.tender.Example.*;
import static org.gerch.core.tender.Scenario.given;

import java.util.List;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.gerch.core.tender.EvaluationCommand.CorrectBidPrice;
import org.gerch.core.tender.EvaluationCommand.ReadOutRoundPrice;
import org.gerch.core.tender.EvaluationEvent.RoundPriceReadOut;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.junit.jupiter.api.Test;

class RoundLawTest {
    private static final Money LOWER = mnt("17000000");
    private static final ReadOutRoundPrice SECOND = new ReadOutRoundPrice(TENDER, BID, 2, LOWER);
    private static final Scenario TWO_ROUNDS =
            given(inRounds(2), submitted(BID, GROUP)).at(OPENING, opened(BID, GROUP_FACTS));

    @Test
    void a_price_of_a_published_round_is_read_out_and_is_the_bids_price_from_then_on() {
        PublishedTender after = (PublishedTender) TWO_ROUNDS
                .when(SECOND)
                .recorded(new RoundPriceReadOut(BID, 2, LOWER))
                .breakingNoRule()
                .then()
                .state();

        assertThat(after.bids().get(BID).opened().orElseThrow().price()).isEqualTo(LOWER);
        TWO_ROUNDS
                .and(new RoundPriceReadOut(BID, 2, LOWER))
                .when(new CorrectBidPrice(TENDER, BID, mnt("17000001"), null))
                .recorded(new EvaluationEvent.BidPriceCorrected(BID, LOWER, mnt("17000001"), null));
    }

    @Test
    void a_round_that_was_not_published_is_recorded_and_marked() {
        given(published(), submitted(BID, GROUP))
                .at(OPENING, opened(BID, GROUP_FACTS))
                .when(SECOND)
                .decided()
                .noting(new Breach.RoundNotPublished(2));
        TWO_ROUNDS.when(new ReadOutRoundPrice(TENDER, BID, 3, LOWER)).decided().noting(new Breach.RoundNotPublished(3));
    }

    @Test
    void rounds_may_be_published_by_an_amendment() {
        given(published(), new InvitationEvent.TenderAmended(null, null, null, null, null, null, null, null, rounds(2)))
                .and(submitted(BID, GROUP))
                .at(OPENING, opened(BID, GROUP_FACTS))
                .when(SECOND)
                .decided()
                .breakingNoRule();
    }

    @Test
    void a_bid_has_one_price_in_a_round() {
        TWO_ROUNDS
                .and(new RoundPriceReadOut(BID, 2, LOWER))
                .when(new ReadOutRoundPrice(TENDER, BID, 2, mnt("1")))
                .refused(new Impossible.RoundPriceAlreadyReadOut(BID, 2));
    }

    @Test
    void only_of_an_opened_bid_that_did_not_leave_a_price_is_read_out_again() {
        given(inRounds(2), submitted(BID, GROUP)).when(SECOND).refused(new Impossible.BidNotOpened(BID));
        given(inRounds(2)).when(SECOND).refused(new Impossible.BidUnknown(BID));
        TWO_ROUNDS.and(withdrawn(BID)).when(SECOND).refused(new Forbidden.BidIsWithdrawn(BID));
    }

    @Test
    void it_is_in_the_currency_of_the_opening_and_not_below_zero() {
        TWO_ROUNDS
                .when(new ReadOutRoundPrice(TENDER, BID, 2, Money.of("5", "USD")))
                .refused(new Impossible.CurrencyDiffers("MNT", "USD"));
        TWO_ROUNDS
                .when(new ReadOutRoundPrice(TENDER, BID, 2, mnt("-5")))
                .refused(new Impossible.NegativeAmount("price", "-5"));
    }

    @Test
    void a_round_after_the_award_is_marked() {
        TWO_ROUNDS
                .at(AFTER, awarded(BID))
                .when(SECOND)
                .at(MUCH_LATER)
                .decided()
                .noting(new Breach.RoundAfterAward(AFTER, MUCH_LATER));
    }

    @Test
    void the_opening_is_the_first_round() {
        assertThatThrownBy(() -> new ReadOutRoundPrice(TENDER, BID, 1, LOWER)).isInstanceOf(Malformed.class);
    }

    private static AwardRules rounds(int rounds) {
        return new AwardRules(null, null, null, rounds);
    }

    private static TenderPublished inRounds(int rounds) {
        TenderPublished plain = published();
        return new TenderPublished(
                plain.tender(),
                plain.title(),
                plain.description(),
                plain.buyer(),
                plain.buyerName(),
                plain.proposedBy(),
                plain.place(),
                plain.method(),
                plain.invited(),
                plain.criterion(),
                List.of(),
                plain.estimatedCost(),
                plain.deadline(),
                plain.opening(),
                plain.lots(),
                plain.conditions(),
                plain.earlierRound(),
                rounds(rounds));
    }
}
