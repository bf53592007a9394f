package org.gerch.core.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Story;
import org.gerch.core.party.PartyEvent.LegalFormChanged;
import org.gerch.core.party.PartyEvent.PartyEntryCorrected;
import org.gerch.core.party.PartyEvent.PartyRegistered;
import org.gerch.core.party.PartyEvent.PartyRenamed;
import org.junit.jupiter.api.Test;

/** Positions in these stories are 100, 101, ... in the order of recording. */
class PartyHistoryTest {
    private static final PartyId GROUP = new PartyId("group-1");
    private static final Commitment EXTRACT = new Commitment("ab".repeat(32));
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    private final List<Recorded<PartyEvent>> history = new ArrayList<>();

    @Test
    void a_party_nobody_registered_is_unknown() {
        assertThat(atDeadline()).isEqualTo(PartyFacts.unknown(GROUP));
    }

    @Test
    void a_party_registered_after_the_deadline_was_unknown_at_it() {
        recorded(APRIL, registered(LegalForm.INFORMAL));

        assertThat(atDeadline()).isEqualTo(PartyFacts.unknown(GROUP));
    }

    @Test
    void what_was_recorded_exactly_at_the_deadline_counts() {
        recorded(DEADLINE, registered(LegalForm.INFORMAL));

        assertThat(atDeadline()).isEqualTo(facts("Green Valley", LegalForm.INFORMAL, 100));
    }

    @Test
    void the_form_is_the_one_on_record_at_the_deadline() {
        recorded(JANUARY, registered(LegalForm.INFORMAL));
        recorded(FEBRUARY, change(LegalForm.SAVINGS_GROUP, JANUARY, null));
        recorded(APRIL, change(LegalForm.NGO, APRIL, null));

        assertThat(atDeadline()).isEqualTo(facts("Green Valley", LegalForm.SAVINGS_GROUP, 100, 101));
    }

    @Test
    void a_change_recorded_later_does_not_count_even_if_said_to_be_earlier() {
        recorded(JANUARY, registered(LegalForm.INFORMAL));
        recorded(APRIL, change(LegalForm.NGO, FEBRUARY, null));

        assertThat(atDeadline()).isEqualTo(facts("Green Valley", LegalForm.INFORMAL, 100));
    }

    @Test
    void a_change_recorded_later_counts_where_a_register_extract_proves_its_date() {
        recorded(JANUARY, registered(LegalForm.INFORMAL));
        recorded(APRIL, change(LegalForm.NGO, FEBRUARY, EXTRACT));

        assertThat(atDeadline())
                .isEqualTo(facts("Green Valley", LegalForm.NGO, 100, 101).provenLater(List.of(101L)));
    }

    @Test
    void what_counts_though_it_was_recorded_later_is_named() {
        recorded(JANUARY, registered(LegalForm.INFORMAL));
        recorded(FEBRUARY, change(LegalForm.SAVINGS_GROUP, JANUARY, EXTRACT));
        assertThat(atDeadline().provenLater()).isEmpty();

        recorded(APRIL, change(LegalForm.NGO, FEBRUARY, EXTRACT));
        assertThat(atDeadline().provenLater()).containsExactly(102L);

        recorded(APRIL, change(LegalForm.COOPERATIVE, APRIL, EXTRACT));
        recorded(APRIL, change(LegalForm.COOPERATIVE, FEBRUARY, null));
        assertThat(atDeadline().provenLater()).containsExactly(102L);
    }

    @Test
    void a_change_proven_to_be_later_than_the_deadline_does_not_count() {
        recorded(JANUARY, registered(LegalForm.INFORMAL));
        recorded(APRIL, change(LegalForm.NGO, APRIL, EXTRACT));

        assertThat(atDeadline()).isEqualTo(facts("Green Valley", LegalForm.INFORMAL, 100));
    }

    @Test
    void of_two_changes_the_one_in_effect_last_counts_whichever_was_recorded_first() {
        recorded(JANUARY, registered(LegalForm.INFORMAL));
        recorded(FEBRUARY, change(LegalForm.COOPERATIVE, FEBRUARY, null));
        recorded(APRIL, change(LegalForm.SAVINGS_GROUP, JANUARY, EXTRACT));

        assertThat(atDeadline()).isEqualTo(facts("Green Valley", LegalForm.COOPERATIVE, 100, 101));
    }

    @Test
    void of_two_changes_of_one_day_the_one_recorded_last_counts() {
        recorded(JANUARY, registered(LegalForm.INFORMAL));
        recorded(JANUARY, change(LegalForm.COOPERATIVE, JANUARY, null));
        recorded(FEBRUARY, change(LegalForm.NGO, JANUARY, null));

        assertThat(atDeadline()).isEqualTo(facts("Green Valley", LegalForm.NGO, 100, 102));
    }

    @Test
    void the_name_is_the_one_of_that_day() {
        recorded(JANUARY, registered(LegalForm.INFORMAL));
        recorded(FEBRUARY, new PartyRenamed("Green Valley", "Greener Valley"));
        recorded(APRIL, new PartyRenamed("Greener Valley", "Greenest Valley"));

        assertThat(atDeadline()).isEqualTo(facts("Greener Valley", LegalForm.INFORMAL, 100, 101));
    }

    @Test
    void a_correction_counts_from_its_recording_and_is_cited() {
        recorded(JANUARY, registered(LegalForm.INFORMAL));
        recorded(FEBRUARY, correction(0, "form", "\"COOPERATIVE\""));
        recorded(APRIL, correction(0, "form", "\"NGO\""));

        assertThat(atDeadline()).isEqualTo(facts("Green Valley", LegalForm.COOPERATIVE, 100, 101));
    }

    @Test
    void a_later_entry_that_counts_by_its_extract_counts_as_corrected() {
        recorded(JANUARY, registered(LegalForm.INFORMAL));
        recorded(APRIL, change(LegalForm.NGO, FEBRUARY, EXTRACT));
        recorded(APRIL, correction(1, "effectiveFrom", "\"" + APRIL + "\""));

        assertThat(atDeadline()).isEqualTo(facts("Green Valley", LegalForm.INFORMAL, 100));
    }

    private PartyFacts atDeadline() {
        return PartyHistory.factsAt(GROUP, history, DEADLINE);
    }

    private void recorded(Instant at, PartyEvent event) {
        long seq = history.size();
        history.add(new Recorded<>(
                100 + seq, at, "party/group-1", seq, new UUID(0, seq), event, Story.by(new Actor("Registrar", null))));
    }

    private static PartyFacts facts(String name, LegalForm form, long... restsOn) {
        List<Long> positions = Arrays.stream(restsOn).boxed().toList();
        return new PartyFacts(GROUP, name, PartyKind.CITIZEN_GROUP, form, Map.of(), positions);
    }

    private static PartyRegistered registered(LegalForm form) {
        return new PartyRegistered(GROUP, "Green Valley", PartyKind.CITIZEN_GROUP, form, null, List.of());
    }

    private static LegalFormChanged change(LegalForm to, Instant effectiveFrom, Commitment extract) {
        return new LegalFormChanged(LegalForm.INFORMAL, to, effectiveFrom, extract);
    }

    private static PartyEntryCorrected correction(long seq, String field, String value) {
        Actor second = new Actor("Head of the register", null);
        return new PartyEntryCorrected(100 + seq, seq, field, "\"was\"", value, EXTRACT, second);
    }
}
