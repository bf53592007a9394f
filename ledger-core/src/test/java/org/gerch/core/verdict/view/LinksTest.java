package org.gerch.core.verdict.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.InterestBasis;
import org.gerch.core.party.InterestId;
import org.gerch.core.party.Tie;
import org.gerch.core.party.view.InterestRow;
import org.gerch.core.party.view.InterestStatus;
import org.gerch.core.verdict.Overlay;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final PartyId BUYER = new PartyId("district");
    private static final PartyId COMMITTEE = new PartyId("review");
    private static final PartyId WINNER = new PartyId("company");
    private static final PartyId MEMBER = new PartyId("member");
    private static final Instant PUBLISHED = Instant.parse("2026-03-12T04:00:00Z");
    private static final Instant IN_2020 = Instant.parse("2020-05-01T00:00:00Z");
    private static final Links LINKS = new Links(
            new TenderId("T-2"),
            null,
            Set.of(BUYER, COMMITTEE),
            Set.of(WINNER, MEMBER),
            Money.of("100", "MNT"),
            PUBLISHED,
            null);

    @Test
    void a_tie_of_the_buyers_official_with_the_winner_stands_beside_the_verdict_with_its_declaration() {
        assertThat(LINKS.overlays(List.of(tie(7, BUYER, WINNER, InterestStatus.DECLARED, null)), List.of()))
                .containsOnlyKeys(Overlay.INTEREST_DECLARED)
                .containsValue(new TreeSet<>(Set.of(7L)));
    }

    @Test
    void so_does_one_with_a_member_of_the_consortium_that_won() {
        assertThat(LINKS.overlays(List.of(tie(7, BUYER, MEMBER, InterestStatus.DECLARED, null)), List.of()))
                .containsOnlyKeys(Overlay.INTEREST_DECLARED);
    }

    @Test
    void so_does_one_of_whoever_made_the_award() {
        assertThat(LINKS.overlays(List.of(tie(7, COMMITTEE, WINNER, InterestStatus.DECLARED, null)), List.of()))
                .containsOnlyKeys(Overlay.INTEREST_DECLARED);
    }

    @Test
    void ties_of_other_offices_and_with_other_parties_say_nothing_here() {
        assertThat(LINKS.overlays(
                        List.of(
                                tie(7, new PartyId("elsewhere"), WINNER, InterestStatus.DECLARED, null),
                                tie(8, BUYER, new PartyId("loser"), InterestStatus.DECLARED, null)),
                        List.of()))
                .isEmpty();
    }

    @Test
    void a_tie_counts_if_it_ended_after_publication_and_not_if_it_ended_before() {
        Instant after = PUBLISHED.plusSeconds(1);

        assertThat(LINKS.overlays(List.of(tie(7, BUYER, WINNER, InterestStatus.ENDED, after)), List.of()))
                .containsOnlyKeys(Overlay.INTEREST_DECLARED);
        assertThat(LINKS.overlays(List.of(tie(7, BUYER, WINNER, InterestStatus.ENDED, PUBLISHED)), List.of()))
                .isEmpty();
    }

    @Test
    void a_tie_entered_twice_counts_once() {
        assertThat(LINKS.overlays(
                        List.of(
                                tie(7, BUYER, WINNER, InterestStatus.DECLARED, null),
                                tie(8, BUYER, WINNER, InterestStatus.ENTERED_TWICE, null)),
                        List.of()))
                .containsValue(new TreeSet<>(Set.of(7L)));
    }

    private static InterestRow tie(long position, PartyId office, PartyId party, InterestStatus status, Instant until) {
        return new InterestRow(
                party.value() + "#I-" + position,
                party,
                new InterestId("I-" + position),
                status,
                new Actor("Head of procurement", office),
                Tie.OWNERSHIP,
                IN_2020,
                until,
                InterestBasis.DECLARATION,
                new Commitment("ab".repeat(32)),
                PUBLISHED,
                position,
                null,
                null,
                false);
    }
}
