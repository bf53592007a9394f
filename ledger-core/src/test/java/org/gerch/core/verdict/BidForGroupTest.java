package org.gerch.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.verdict.VerdictKind.AWARDED_TO_GROUP;
import static org.gerch.core.verdict.VerdictKind.GROUP_BID_WITHDRAWN;
import static org.gerch.core.verdict.VerdictKind.LOWEST_NOT_CHOSEN_UNEXPLAINED;
import static org.gerch.core.verdict.VerdictKind.NO_GROUP_BID;

import java.util.List;
import java.util.Locale;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.tender.AwardEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bid counts as a group's if it names the group and the group said so before the deadline. */
class BidForGroupTest {

    @Test
    void a_bid_that_names_a_group_which_said_nothing_is_its_tenderers() {
        Verdict verdict = Story.published()
                .submitted("Y")
                .openedFor("Y", "80", "G")
                .bid("X", "100")
                .awarded("X")
                .verdict();

        assertThat(verdict.kind()).isEqualTo(NO_GROUP_BID);
        assertThat(verdict.groupBid()).isNull();
    }

    @Test
    void confirmed_exactly_at_the_deadline_it_is_the_groups() {
        assertThat(lost(Story.published().submitted("Y").at(Story.DEADLINE).confirmed("Y", "G"))
                        .kind())
                .isEqualTo(LOWEST_NOT_CHOSEN_UNEXPLAINED);
    }

    @Test
    void confirmed_after_the_deadline_it_is_not() {
        assertThat(lost(Story.published()
                                .submitted("Y")
                                .at(Story.DEADLINE.plusNanos(1000))
                                .confirmed("Y", "G"))
                        .kind())
                .isEqualTo(NO_GROUP_BID);
    }

    @Test
    void the_deadline_is_the_one_last_published() {
        assertThat(lost(Story.published()
                                .submitted("Y")
                                .deadlineMoved(Story.DEADLINE.plusSeconds(60))
                                .at(Story.DEADLINE.plusSeconds(60))
                                .confirmed("Y", "G"))
                        .kind())
                .isEqualTo(LOWEST_NOT_CHOSEN_UNEXPLAINED);
    }

    @Test
    void the_word_of_a_group_that_the_bid_does_not_name_makes_it_nobodys() {
        assertThat(lost(Story.published().submitted("Y").confirmed("Y", "G2")).kind())
                .isEqualTo(NO_GROUP_BID);
        assertThat(lost(Story.published().submitted("Y").confirmed("Y", "G2").confirmed("Y", "G"))
                        .kind())
                .isEqualTo(LOWEST_NOT_CHOSEN_UNEXPLAINED);
    }

    @Test
    void withdrawn_before_it_was_opened_it_is_a_groups_that_left() {
        Verdict verdict = Story.published()
                .submitted("Y")
                .confirmed("Y", "G")
                .at(Story.DEADLINE.plusSeconds(1))
                .withdrawn("Y")
                .bid("X", "100")
                .awarded("X")
                .verdict();

        assertThat(verdict.kind()).isEqualTo(GROUP_BID_WITHDRAWN);
    }

    @Test
    void the_answer_rests_on_the_groups_word_too() {
        Verdict verdict = lost(Story.published().submitted("Y").confirmed("Y", "G"));

        assertThat(verdict.evidence().of(Point.GROUP_BID)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void the_sentence_names_the_group_and_not_who_handed_in_its_bid() {
        Verdict verdict = Story.published()
                .submitted("I")
                .confirmed("I", "G")
                .openedFor("I", "80", "G")
                .bid("X", "100")
                .awarded("I")
                .verdict();

        assertThat(verdict.kind()).isEqualTo(AWARDED_TO_GROUP);
        assertThat(verdict.award().winner().text()).isEqualTo("G нэр");
        assertThat(Explanation.of(verdict, Locale.ENGLISH, null).text())
                .contains("to G нэр, a citizen group")
                .doesNotContain("I нэр");
    }

    @Test
    void an_award_of_a_bid_to_the_group_that_it_names_is_one_if_the_group_confirmed_it() {
        AwardEvent.LotAwarded toGroup = new AwardEvent.LotAwarded(
                new AwardId("A-Y"), List.of(), new BidId("B-Y"), List.of(Story.facts("G")), null, null);
        Story silent = Story.published().submitted("Y").openedFor("Y", "80", "G");
        Story confirmed = Story.published().submitted("Y").confirmed("Y", "G").openedFor("Y", "80", "G");

        assertThat(confirmed.award("A-Y", toGroup).verdict().kind()).isEqualTo(AWARDED_TO_GROUP);
        assertThat(silent.award("A-Y", toGroup).verdict().gaps()).containsExactly(Gap.AWARD_CONTRADICTORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "mn"})
    void how_we_know_tells_that_the_group_it_names_did_not_confirm_it(String language) {
        Verdict verdict = lost(Story.published().submitted("Y"));

        assertThat(HowWeKnow.of(verdict, Locale.of(language)).findings())
                .filteredOn(finding -> finding.found().text().contains("G нэр"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.found().text())
                            .contains("Y нэр", language.equals("en") ? "did not confirm it" : "баталгаажуулаагүй")
                            .doesNotContain("{");
                    assertThat(finding.found().positions()).containsExactly(2L);
                });
    }

    @Test
    void of_a_bid_that_was_confirmed_or_is_the_groups_own_it_tells_nothing_of_the_kind() {
        Verdict confirmed = lost(Story.published().submitted("Y").confirmed("Y", "G"));
        Verdict own = Story.published()
                .submitted("G")
                .openedFor("G", "80", "G")
                .bid("X", "100")
                .awarded("X")
                .verdict();

        assertThat(own.kind()).isEqualTo(LOWEST_NOT_CHOSEN_UNEXPLAINED);
        for (Verdict verdict : List.of(confirmed, own)) {
            assertThat(HowWeKnow.of(verdict, Locale.ENGLISH).findings())
                    .noneMatch(finding -> finding.found().text().contains("did not confirm"));
        }
    }

    private static Verdict lost(Story sealed) {
        return sealed.openedFor("Y", "80", "G").bid("X", "100").awarded("X").verdict();
    }
}
