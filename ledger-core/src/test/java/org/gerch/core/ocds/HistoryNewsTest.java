package org.gerch.core.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gerch.core.party.PartyKind.BUSINESS;
import static org.gerch.core.party.PartyKind.CITIZEN_GROUP;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Source;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.tender.AwardCommand.AwardLot;
import org.gerch.core.tender.EvaluationCommand.FindBidResponsive;
import org.gerch.core.tender.InvitationCommand.PriceDocuments;
import org.gerch.core.tender.TenderCommand.CorrectTenderEntry;
import org.junit.jupiter.api.Test;

/** A history that grows between two imports: what was taken over before is recognised, and only what follows is recorded. */
class HistoryNewsTest {
    private static final TenderId TENDER = new TenderId("ocds-gerch0-UB-1");
    private static final Source ANOTHER = new Source("ocds-gerch0", "r1", "0".repeat(64));

    private final CopyingLedger here = new CopyingLedger();

    @Test
    void the_same_history_again_is_no_news() {
        here.takeOver(awarded().record());

        News news = here.takeOver(awarded().record());

        assertThat(news.steps()).isEmpty();
        assertThat(news.disappeared()).isEmpty();
        assertThat(here.stream()).hasSize(6);
    }

    @Test
    void only_what_follows_the_last_entry_on_record_is_news() {
        here.takeOver(opened().record());

        News news = here.takeOver(awarded().record());

        assertThat(names(news)).endsWith("award-lot").doesNotContain("publish-tender", "submit-bid", "open-bids");
        assertThat(here.stream()).hasSize(6);
    }

    @Test
    void what_follows_has_the_ledger_as_its_source_as_the_first_import_has() {
        here.takeOver(opened().record());

        here.takeOver(awarded().record());

        assertThat(here.stream()).allMatch(entry -> !entry.by().fromSnapshot());
    }

    @Test
    void a_sealed_bid_and_what_follows_wait_until_it_is_told_what_it_says() {
        ToldTender sealed = ToldTender.published().bid("1", "80").bid("2", "100");

        News before = here.takeOver(sealed.record());
        News after = here.takeOver(opened().record());

        assertThat(names(before)).endsWith("publish-tender");
        assertThat(before.disappeared())
                .extracting(OcdsWords.in(Locale.ENGLISH)::say)
                .containsExactly("the history from entry 10 on is left for later: a bid is still sealed");
        assertThat(names(after)).containsSubsequence("submit-bid", "submit-bid", "open-bids", "open-bids");
        assertThat(after.disappeared()).isEmpty();
    }

    @Test
    void bids_opened_before_another_one_wait_for_it_until_there_is_an_award() {
        ToldTender halfOpened =
                ToldTender.published().bid("1", "80").bid("2", "100").opened("1", "80", CITIZEN_GROUP);

        News before = here.takeOver(halfOpened.record());
        News after = here.takeOver(opened().record());

        assertThat(names(before)).endsWith("publish-tender", "submit-bid");
        assertThat(names(after)).endsWith("submit-bid", "open-bids", "open-bids");
        assertThat(names(new CopyingLedger()
                        .takeOver(halfOpened.awarded("1", CITIZEN_GROUP).record())))
                .containsSubsequence("submit-bid", "submit-bid", "open-bids", "award-lot");
    }

    @Test
    void a_bid_that_was_taken_over_sealed_and_is_opened_later_is_refused_by_name() {
        here.takeOver(ToldTender.published()
                .bid("1", "80")
                .bid("2", "100")
                .opened("1", "80", CITIZEN_GROUP)
                .awarded("1", CITIZEN_GROUP)
                .record());

        assertRefused(
                ToldTender.published()
                        .bid("1", "80")
                        .bid("2", "100")
                        .opened("1", "80", CITIZEN_GROUP)
                        .awarded("1", CITIZEN_GROUP)
                        .opened("2", "100", BUSINESS),
                "entry 50 of the history, open-bids, is refused here: commitment-mismatch");
    }

    @Test
    void sealed_bids_of_a_cancelled_tender_do_not_wait_for_an_opening() {
        News news =
                here.takeOver(ToldTender.published().bid("1", "80").cancelled().record());

        assertThat(names(news)).endsWith("publish-tender", "submit-bid", "cancel-tender");
        assertThat(here.takeOver(ToldTender.published()
                                .bid("1", "80")
                                .cancelled()
                                .record())
                        .steps())
                .isEmpty();
    }

    @Test
    void an_import_that_was_cut_off_between_a_bid_and_its_opening_goes_on_there() {
        String record = awarded().record();
        CopyingLedger whole = new CopyingLedger();
        int steps = whole.takeOver(record).steps().size();

        for (int cut = 0; cut < steps; cut++) {
            CopyingLedger ledger = new CopyingLedger();
            ledger.takeOver(record, cut);
            ledger.takeOver(record);

            assertThat(ledger.stream().stream().map(entry -> entry.event().getClass()))
                    .as("cut off after %s steps", cut)
                    .isEqualTo(whole.stream().stream()
                            .map(entry -> entry.event().getClass())
                            .toList());
        }
    }

    @Test
    void a_price_corrected_there_meanwhile_is_corrected_here_once() {
        here.takeOver(opened().record());
        String corrected = opened().priceCorrected(3, "80", "85").record();

        News news = here.takeOver(corrected);

        assertThat(corrections(news)).containsExactly("80 -> 85 in 1006");
        assertThat(here.takeOver(corrected).steps()).isEmpty();
    }

    @Test
    void a_price_that_was_corrected_there_before_the_first_import_needs_no_correction_here() {
        String corrected = opened().priceCorrected(3, "80", "85").record();
        here.takeOver(corrected);

        assertThat(here.takeOver(corrected).steps()).isEmpty();
    }

    @Test
    void a_second_correction_names_the_value_that_stands_here() {
        here.takeOver(opened().priceCorrected(3, "80", "85").record());

        News news = here.takeOver(opened().priceCorrected(3, "80", "85")
                .priceCorrected(3, "80", "90")
                .record());

        assertThat(corrections(news)).containsExactly("85 -> 90 in 1006");
    }

    @Test
    void a_history_that_ends_earlier_than_what_is_on_record_is_no_news_and_told() {
        here.takeOver(awarded().record());

        News news = here.takeOver(opened().record());

        assertThat(news.steps()).isEmpty();
        assertThat(news.disappeared())
                .extracting(OcdsWords.in(Locale.ENGLISH)::say)
                .containsExactly("an earlier history: more of it is on record");
    }

    @Test
    void an_earlier_history_that_does_not_know_of_a_correction_yet_is_no_news() {
        here.takeOver(opened().record());
        here.takeOver(opened().priceCorrected(3, "80", "85").record());

        News news = here.takeOver(opened().record());

        assertThat(news.steps()).isEmpty();
        assertThat(here.stream()).hasSize(6);
    }

    @Test
    void how_a_party_is_described_later_is_told_and_changes_nothing() {
        here.takeOver(opened().record());

        News news = here.takeOver(opened().awarded("2", CITIZEN_GROUP).record());

        assertThat(names(news)).endsWith("award-lot");
        assertThat(news.disappeared())
                .extracting(OcdsWords.in(Locale.ENGLISH)::say)
                .containsExactly(
                        "entry 40 of the history, tender.bid-opened, describes a party otherwise now; what is on"
                                + " record stays");
    }

    @Test
    void an_entry_that_disagrees_is_refused_by_name() {
        here.takeOver(opened().record());
        ToldTender rewritten = ToldTender.published()
                .bid("1", "81")
                .bid("2", "100")
                .opened("1", "81", CITIZEN_GROUP)
                .opened("2", "100", BUSINESS)
                .awarded("2", BUSINESS);

        assertRefused(
                rewritten,
                "entry 30 of the history, tender.bid-opened, is not what was taken over before as entry 1006 here,"
                        + " tender.bid-opened");
    }

    @Test
    void an_entry_that_happened_at_another_time_is_refused_by_name() {
        here.takeOver(opened().record());
        ToldTender rewritten = ToldTender.published()
                .later(Duration.ofHours(1))
                .bid("1", "80")
                .bid("2", "100")
                .opened("1", "80", CITIZEN_GROUP)
                .opened("2", "100", BUSINESS);

        assertRefused(
                rewritten,
                "entry 10 of the history, tender.bid-submitted, is not what was taken over before as entry 1002 here,"
                        + " tender.bid-submitted");
    }

    @Test
    void another_sources_entry_in_between_is_refused_by_name() {
        here.takeOver(opened().record());
        here.send(new ImportStep(new FindBidResponsive(TENDER, new BidId("1"), true), null), ANOTHER);

        assertRefused(
                opened(),
                "the history does not have what was taken over before as entry 1010 here, tender.bid-found-responsive");
        assertRefused(
                awarded(),
                "entry 50 of the history, tender.lot-awarded, is not what was taken over before as entry 1010 here,"
                        + " tender.bid-found-responsive");
    }

    @Test
    void the_same_facts_from_a_source_that_is_no_ledger_are_not_its_history() {
        here.translated(CopyingLedger.read(ToldTender.published().record()))
                .steps()
                .forEach(step -> here.send(step, ANOTHER));

        assertRefused(
                awarded(),
                "entry 0 of the history, tender.published, is not what was taken over before as entry 1000 here,"
                        + " tender.published");
    }

    @Test
    void what_an_office_recorded_here_does_not_stand_in_the_way() {
        here.takeOver(opened().record());
        here.send(new ImportStep(new PriceDocuments(TENDER, Money.of("5", "MNT")), null), null);

        assertThat(names(here.takeOver(awarded().record()))).endsWith("award-lot");
    }

    @Test
    void what_the_law_refuses_after_entries_made_here_is_refused_by_name_before_anything_is_recorded() {
        here.takeOver(opened().record());
        AwardLot award = new AwardLot(
                TENDER, new AwardId("award"), null, new BidId("1"), null, null, null, List.of(), List.of());
        here.send(new ImportStep(award, null), null);

        assertRefused(awarded(), "entry 50 of the history, award-lot, is refused here: award-already-made");
    }

    private void assertRefused(ToldTender told, String why) {
        int entries = here.stream().size();
        assertThatThrownBy(() -> here.takeOver(told.record()))
                .isInstanceOf(Unusable.class)
                .hasMessageStartingWith(why);
        assertThat(here.stream()).hasSize(entries);
    }

    private static ToldTender opened() {
        return ToldTender.published()
                .bid("1", "80")
                .bid("2", "100")
                .opened("1", "80", CITIZEN_GROUP)
                .opened("2", "100", BUSINESS);
    }

    private static ToldTender awarded() {
        return opened().awarded("2", BUSINESS);
    }

    private static List<String> names(News news) {
        return news.steps().stream()
                .map(ImportStep::command)
                .map(LedgerCommand::commandName)
                .toList();
    }

    private static List<String> corrections(News news) {
        return news.steps().stream()
                .map(ImportStep::command)
                .filter(CorrectTenderEntry.class::isInstance)
                .map(CorrectTenderEntry.class::cast)
                .map(correct -> correct.was() + " -> " + correct.value() + " in " + correct.position())
                .map(text -> text.replace("\"", ""))
                .toList();
    }
}
