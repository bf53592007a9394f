package org.gerch.api.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gerch.api.page.Asked;
import org.gerch.api.page.Facet;
import org.gerch.api.page.Language;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Slice;
import org.gerch.api.page.Telling;
import org.gerch.api.page.Timeline;
import org.gerch.api.page.Words;
import org.gerch.api.page.WrittenPages;
import org.gerch.api.verdict.Families;
import org.gerch.api.verdict.InventedLots;
import org.gerch.api.verdict.VerdictLine;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.LegalForm;
import org.gerch.core.party.PartyEvent;
import org.gerch.core.party.PartyKind;
import org.gerch.core.party.view.PartyRow;
import org.gerch.core.verdict.VerdictKind;
import org.junit.jupiter.api.Test;

class PartyPageTest {
    private static final Families NO_BUYER = new Families(Map.of());
    private static final PartyId GROUP = new PartyId("Жишээ Гудамж");
    private static final Place PLACE = new Place("Жишээ дүүрэг", 99);
    private static final Moment NOW = new Moment(43_378, Telling.time("2026-11-21 10:02:00"), false, "");

    @Test
    void the_first_line_counts_the_partys_own_bids_only() {
        PartyPage page = page(new Notation(Words.in(Language.EN), Telling.ZONE));
        long own = lots().size();
        assertThat(page.headline()).startsWith("Жишээ Гудамж: a bid in " + own + " lots, chosen in ");
        assertThat(page.lanes()).extracting(PartyPage.Lane::label).containsExactly("Form", "Tenders", "Active");
    }

    @Test
    void a_party_that_only_other_streams_name_has_a_page_too() {
        PartyStory story = new PartyStory(
                GROUP, List.of(), "Жишээ Гудамж", List.of(), NO_BUYER, List.of(), List.of(), Map.of(), NOW, null);
        String document = WrittenPages.write(
                "party-unknown",
                notation -> PartyPages.of(
                        story, notation, new Timeline.Thresholds(28, Duration.ofDays(1)), List.of(), List.of()));
        assertThat(document).contains("none is on record as of this day");
    }

    @Test
    void a_buyers_page_counts_its_lots_by_family_and_leads_to_them_and_their_silences() {
        Families lots = new Families(Map.of(
                VerdictKind.AWARDED_TO_GROUP, 3L,
                VerdictKind.LOWEST_NOT_CHOSEN_UNEXPLAINED, 1L,
                VerdictKind.PENDING, 2L));
        PartyStory story = new PartyStory(
                GROUP, List.of(), "Sample buyer", List.of(), lots, List.of(), List.of(), Map.of(), NOW, null);
        PartyPage page = PartyPages.of(
                story,
                new Notation(Words.in(Language.EN), Telling.ZONE),
                new Timeline.Thresholds(28, Duration.ofDays(1)),
                List.of(),
                List.of());

        assertThat(page.headline()).isEqualTo("Sample buyer: the buyer of 6 lots.");
        assertThat(page.bought()).isNotNull();
        assertThat(page.bought().says().markup()).startsWith("Of 4 lots").contains("not chosen in 1 (25");
        assertThat(page.bought().families())
                .extracting(Facet::count)
                .containsExactly("6", "3", "0", "1", "0", "0", "2");
        assertThat(page.bought().families().getFirst().href()).startsWith("/verdicts?buyer=");
        assertThat(page.bought().silences().markup()).contains("/silences?buyer=");
        assertThat(WrittenPages.write(
                        "party-buyer",
                        notation -> PartyPages.of(
                                story,
                                notation,
                                new Timeline.Thresholds(28, Duration.ofDays(1)),
                                List.of(),
                                List.of())))
                .contains("As buyer");
    }

    @Test
    void the_document_is_small() {
        assertThat(WrittenPages.write("party", PartyPageTest::page))
                .hasSizeLessThan(40_000)
                .doesNotContain("style=");
    }

    @Test
    void the_list_of_groups_says_form_and_place() {
        PartyRow row = new PartyRow(
                GROUP.value(),
                "Жишээ Гудамж",
                PartyKind.CITIZEN_GROUP,
                LegalForm.NGO,
                PLACE,
                List.of(),
                Telling.time("2019-04-01 09:00:00"),
                null,
                17,
                true);
        String document = WrittenPages.write(
                "groups",
                notation -> new GroupList(
                                new Slice<>(List.of(new Rows.Standing<>(row, 17)), 1, null),
                                List.of(new Rows.Count(List.of("CITIZEN_GROUP", "Жишээ дүүрэг"), 1)),
                                Asked.ALL,
                                NOW,
                                notation)
                        .page());
        assertThat(document).contains("1 citizen group", "NGO", "Жишээ дүүрэг, khoroo 99");
    }

    private static List<Rows.Standing<VerdictLine>> lots() {
        return InventedLots.lots(120).stream()
                .filter(lot ->
                        lot.row().group() != null && lot.row().group().party().equals(GROUP))
                .toList();
    }

    private static PartyPage page(Notation notation) {
        Telling told = new Telling("party/x", 17);
        told.then(
                        "2019-04-01 09:00:00",
                        "Бүртгэгч",
                        new PartyEvent.PartyRegistered(
                                GROUP, "Жишээ Гудамж", PartyKind.CITIZEN_GROUP, LegalForm.INFORMAL, PLACE, List.of()))
                .then(
                        "2021-10-01 09:00:00",
                        "Бүртгэгч",
                        new PartyEvent.PartyDormant(Telling.time("2021-10-01 00:00:00")))
                .then(
                        "2022-01-20 09:00:00",
                        "Бүртгэгч",
                        new PartyEvent.PartyRevived(Telling.time("2022-01-20 00:00:00")))
                .late(
                        "2022-06-10 09:00:00",
                        "2022-06-14 09:00:00",
                        "Бүртгэгч",
                        new PartyEvent.LegalFormChanged(
                                LegalForm.INFORMAL, LegalForm.NGO, Telling.time("2022-06-10 00:00:00"), null));
        List<Recorded<PartyEvent>> events = told.events().stream()
                .map(recorded -> recorded.with((PartyEvent) recorded.event()))
                .toList();
        PartyStory story = new PartyStory(
                GROUP, events, "Жишээ Гудамж", lots(), NO_BUYER, List.of(), List.of(), Map.of(), NOW, null);
        return PartyPages.of(story, notation, new Timeline.Thresholds(28, Duration.ofDays(1)), List.of(), List.of());
    }
}
