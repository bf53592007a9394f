package org.gerch.core.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.party.PartyKind.BUSINESS;

import java.util.List;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.BiddingEvent.BidConfirmed;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** That a group said a bid is made for it goes out with the open data, and comes back with it. */
class ToldConfirmationTest {
    private static final ToldTender SEALED =
            ToldTender.published().bidFor("1", "80", "9").confirmed("1", "9");

    @Test
    void while_the_bid_is_sealed_its_open_data_does_not_say_who_confirmed_it() {
        assertThat(SEALED.record()).contains("tender.bid-confirmed").doesNotContain("party-9", "Party 9");
    }

    @Test
    void once_it_is_opened_the_day_of_the_word_stands_beside_the_group() {
        JsonNode bid = bid(told().record());

        assertThat(bid.at("/onBehalfOf/id").asString()).isEqualTo("party-9");
        assertThat(bid.at("/onBehalfOfConfirmed").asString()).isEqualTo("2026-03-04T00:00:00Z");
    }

    @Test
    void of_a_group_that_said_nothing_no_day_is_told() {
        ToldTender silent = ToldTender.published()
                .bidFor("1", "80", "9")
                .confirmed("1", "8")
                .openedFor("1", "80", "9");

        assertThat(bid(silent.record()).at("/onBehalfOf/id").asString()).isEqualTo("party-9");
        assertThat(bid(silent.record()).has("onBehalfOfConfirmed")).isFalse();
    }

    @Test
    void a_check_judges_it_as_the_ledger_does() {
        List<Recorded<TenderEvent>> readBack = ReleaseRecord.of(CopyingLedger.read(told().record()), List.of());

        assertThat(verdict(told().events()).kind()).isEqualTo(VerdictKind.LOWEST_NOT_CHOSEN_UNEXPLAINED);
        assertThat(verdict(readBack).kind()).isEqualTo(VerdictKind.LOWEST_NOT_CHOSEN_UNEXPLAINED);
    }

    @Test
    void so_does_a_ledger_that_takes_it_over_in_parts() {
        CopyingLedger here = new CopyingLedger();
        here.takeOver(SEALED.record());

        here.takeOver(told().record());

        assertThat(here.stream()).anyMatch(entry -> entry.event() instanceof BidConfirmed);
        assertThat(verdict(here.stream()).kind()).isEqualTo(VerdictKind.LOWEST_NOT_CHOSEN_UNEXPLAINED);
        assertThat(here.takeOver(told().record()).steps()).isEmpty();
    }

    @Test
    void of_a_bid_that_was_withdrawn_sealed_it_is_told_who_had_confirmed_it() {
        CopyingLedger here = new CopyingLedger();

        here.takeOver(ToldTender.published()
                .bidFor("1", "80", "9")
                .confirmed("1", "9")
                .withdrawn("1")
                .record());

        assertThat(here.stream())
                .anySatisfy(entry -> assertThat(entry.event())
                        .isInstanceOfSatisfying(
                                BidConfirmed.class,
                                word -> assertThat(word.group().name()).isEqualTo("Party 9")));
    }

    private static ToldTender told() {
        return ToldTender.published()
                .bidFor("1", "80", "9")
                .confirmed("1", "9")
                .bid("2", "100")
                .openedFor("1", "80", "9")
                .opened("2", "100", BUSINESS)
                .awarded("2", BUSINESS);
    }

    private static JsonNode bid(String record) {
        return Wire.mapper().readTree(record).at("/bids/details/0");
    }

    private static Verdict verdict(List<Recorded<TenderEvent>> events) {
        return Judge.judge(CaseFile.of(events), RuleSet.LEGAL_FORM).getFirst();
    }
}
