package org.gerch.core.party.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Story;
import org.gerch.core.party.InterestBasis;
import org.gerch.core.party.InterestId;
import org.gerch.core.party.PartyEvent;
import org.gerch.core.party.PartyEvent.InterestDeclared;
import org.gerch.core.party.PartyEvent.InterestRetracted;
import org.gerch.core.party.PartyEvent.PartyEntryCorrected;
import org.gerch.core.party.PartyEvent.PartyRegistered;
import org.gerch.core.party.PartyKind;
import org.gerch.core.party.RetractionReason;
import org.gerch.core.party.Tie;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.views.Views;
import org.junit.jupiter.api.Test;

class InterestViewTest {
    private static final Actor OFFICIAL = new Actor("Head of procurement", new PartyId("district"));
    private static final Commitment PAPER = new Commitment("ab".repeat(32));
    private static final Instant IN_2020 = Instant.parse("2020-05-01T00:00:00Z");
    private static final Instant IN_2023 = Instant.parse("2023-05-01T00:00:00Z");
    private static final PartyRegistered REGISTERED =
            new PartyRegistered(new PartyId("company/1"), "Stone and Step", PartyKind.BUSINESS, null, null, List.of());

    @Test
    void each_tie_with_a_party_is_a_row_of_its_own() {
        List<InterestRow> rows = rows(REGISTERED, declared("I-1"), declared("I-2"));

        assertThat(rows).extracting(InterestRow::id).containsExactly("company/1#I-1", "company/1#I-2");
        assertThat(rows.getFirst().status()).isEqualTo(InterestStatus.DECLARED);
        assertThat(rows.getFirst().declared()).isEqualTo(1);
        assertThat(rows.getFirst().facets().buyer()).isEqualTo(new PartyId("district"));
    }

    @Test
    void a_tie_that_ended_stands_for_the_time_it_was_there() {
        InterestRow row = rows(REGISTERED, declared("I-1"), retracted(RetractionReason.ENDED, IN_2023))
                .getFirst();

        assertThat(row.status()).isEqualTo(InterestStatus.ENDED);
        assertThat(row.stoodAfter(IN_2023.minusSeconds(60))).isTrue();
        assertThat(row.stoodAfter(IN_2023)).isFalse();
    }

    @Test
    void what_was_withdrawn_as_false_is_hidden_and_its_mark_remains() {
        InterestRow row = rows(REGISTERED, declared("I-1"), retracted(RetractionReason.FALSE, null))
                .getFirst();

        assertThat(row.status()).isEqualTo(InterestStatus.WITHDRAWN_AS_FALSE);
        assertThat(row.retracted()).isEqualTo(2);
        assertThat(row.stoodAfter(IN_2020)).isFalse();
        assertThat(Wire.mapper().writeValueAsString(row))
                .contains("company/1")
                .doesNotContain("procurement", "district", "OWNERSHIP", "2020", PAPER.hex());
        assertThat(row.facets().text()).doesNotContain("procurement", "district");
    }

    @Test
    void a_corrected_tie_stands_as_it_should_have_been_declared() {
        InterestRow row = rows(
                        REGISTERED,
                        declared("I-1"),
                        new PartyEntryCorrected(
                                1, 1, "tie", "\"OWNERSHIP\"", "\"RELATIVE_OWNERSHIP\"", PAPER, OFFICIAL))
                .getFirst();

        assertThat(row.tie()).isEqualTo(Tie.RELATIVE_OWNERSHIP);
        assertThat(row.declared()).isEqualTo(1);
    }

    @Test
    void other_entries_of_the_party_leave_its_interests_as_they_are() {
        InterestView.Folded before = fold(REGISTERED, declared("I-1"));
        InterestView.Folded after =
                Views.INTERESTS.fold(before, at(2, new PartyEvent.PartyRenamed("Stone and Step", "Stone")));

        assertThat(after.rows()).isSameAs(before.rows());
    }

    private static List<InterestRow> rows(PartyEvent... events) {
        return Views.INTERESTS.rows(fold(events), RuleBook.EMPTY);
    }

    private static InterestView.Folded fold(PartyEvent... events) {
        InterestView.Folded state = Views.INTERESTS.empty();
        for (int i = 0; i < events.length; i++) {
            state = Views.INTERESTS.fold(state, at(i, events[i]));
        }
        return state;
    }

    private static Recorded<PartyEvent> at(long position, PartyEvent event) {
        return new Recorded<>(
                position,
                Story.NOON,
                "party/company%2F1",
                position,
                new UUID(7, position),
                event,
                Story.by(OFFICIAL, Role.PROCUREMENT_OFFICER));
    }

    private static InterestDeclared declared(String id) {
        return new InterestDeclared(
                new InterestId(id), OFFICIAL, Tie.OWNERSHIP, IN_2020, null, InterestBasis.DECLARATION, PAPER);
    }

    private static InterestRetracted retracted(RetractionReason reason, Instant endedOn) {
        return new InterestRetracted(new InterestId("I-1"), reason, endedOn, null);
    }
}
