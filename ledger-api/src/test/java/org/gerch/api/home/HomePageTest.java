package org.gerch.api.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gerch.api.page.Language;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Telling;
import org.gerch.api.page.Words;
import org.gerch.api.page.WrittenPages;
import org.gerch.api.verdict.Families;
import org.gerch.api.verdict.InventedLots;
import org.gerch.api.verdict.VerdictLine;
import org.junit.jupiter.api.Test;

class HomePageTest {
    private static final Moment NOW = new Moment(43_378, Telling.time("2026-11-21 10:02:00"), false, "");

    private final List<Rows.Standing<VerdictLine>> lots = InventedLots.lots(248);

    @Test
    void the_first_sentence_names_the_denominator_and_never_the_undetermined() {
        HomePage page = page(new Notation(Words.in(Language.EN), Telling.ZONE));
        Families families = Families.of(InventedLots.kinds(lots));
        assertThat(page.headline())
                .isEqualTo("In %d lots with a citizen group’s bid, %d lowest group bids were not chosen."
                        .formatted(families.determined(), families.notChosen()));
        assertThat(page.lede().markup()).contains("A further " + families.of(Shape.UNDETERMINED));
    }

    @Test
    void one_mark_stands_for_one_lot_until_there_are_too_many_to_count() {
        assertThat(UnitMarks.lotsPerMark(248)).isEqualTo(1);
        assertThat(UnitMarks.lotsPerMark(1_721)).isEqualTo(10);
        assertThat(UnitMarks.of(Shape.CHOSEN, 91, 1).markup())
                .contains("width=\"200\" height=\"40\"", "width=\"110\" height=\"10\"");
    }

    @Test
    void a_verdict_that_no_step_changed_names_its_last_step_and_the_entry_that_changed_it() {
        List<String> when = page(new Notation(Words.in(Language.EN), Telling.ZONE)).news().stream()
                .map(news -> news.when().markup().replaceAll("<[^>]+>", ""))
                .filter(text -> text.contains("Changed by entry"))
                .toList();

        assertThat(when).singleElement().asString().contains("#30\u202f245", "Changed by entry #42\u202f715.");
    }

    @Test
    void the_document_is_small_and_an_empty_ledger_says_so() {
        assertThat(WrittenPages.write("home", this::page))
                .hasSizeLessThan(30_000)
                .doesNotContain("style=", "<script");
        String empty = WrittenPages.write(
                "home-empty",
                notation -> new HomePages(
                                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0, NOW, notation)
                        .page());
        assertThat(empty).contains("Verdicts will stand here.");
    }

    private HomePage page(Notation notation) {
        return new HomePages(
                        InventedLots.kinds(lots),
                        InventedLots.districts(lots),
                        InventedLots.months(lots),
                        lots.reversed().subList(0, 8),
                        List.of(),
                        List.of(),
                        0,
                        NOW,
                        notation)
                .page();
    }
}
