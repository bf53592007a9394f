package org.gerch.api.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gerch.api.page.Language;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Telling;
import org.gerch.api.page.Timeline;
import org.gerch.api.page.Words;
import org.gerch.api.page.WrittenPages;
import org.junit.jupiter.api.Test;

class GrantPageTest {
    private final GrantPage page = page(new Notation(Words.in(Language.EN), Telling.ZONE));

    @Test
    void where_the_sides_differ_the_first_line_says_over_how_much() {
        assertThat(page.headline())
                .isEqualTo(
                        "₮12\u202f000\u202f000 promised, ₮4\u202f200\u202f000 received. Over ₮3\u202f000\u202f000 the two sides differ.");
        assertThat(page.sides()).extracting(GrantPage.Side::who).containsExactly("Жишээ сан", "Жишээ Гудамж");
    }

    @Test
    void five_amounts_stand_on_one_scale_each_with_who_says_so() {
        assertThat(page.amounts())
                .extracting(GrantPage.Amount::amount)
                .containsExactly(
                        "12\u202f000\u202f000",
                        "7\u202f200\u202f000",
                        "7\u202f200\u202f000",
                        "4\u202f200\u202f000",
                        "3\u202f950\u202f000");
        assertThat(page.amounts().get(3).note()).isEqualTo("+ 3\u202f000\u202f000 disputed");
        assertThat(page.amounts().get(1).says()).isEqualTo("Жишээ сан");
    }

    @Test
    void what_is_waited_for_counts_its_days() {
        assertThat(page.silences())
                .extracting(silence -> silence.what() + ": " + silence.days())
                .containsExactly(
                        "₮4\u202f800\u202f000 promised and not ordered: 101 days",
                        "No answer to what was said of tranche 2: 32 days",
                        "Spending of ₮250\u202f000 not reported: 142 days");
    }

    @Test
    void the_document_is_small() {
        assertThat(WrittenPages.write("grant", GrantPageTest::page))
                .hasSizeLessThan(30_000)
                .doesNotContain("style=");
    }

    private static GrantPage page(Notation notation) {
        return GrantPages.of(Well.story(), notation, new Timeline.Thresholds(28, Duration.ofDays(1)));
    }
}
