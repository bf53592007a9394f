package org.gerch.core.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.kernel.Story.NOON;

import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.CorrectionRefusal;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Story;
import org.gerch.core.party.PartyCommand.ChangeLegalForm;
import org.gerch.core.party.PartyCommand.CorrectPartyEntry;
import org.gerch.core.party.PartyCommand.RecordDormancy;
import org.gerch.core.party.PartyCommand.RecordRevival;
import org.gerch.core.party.PartyCommand.RegisterParty;
import org.gerch.core.party.PartyCommand.RenameParty;
import org.gerch.core.party.PartyEvent.LegalFormChanged;
import org.gerch.core.party.PartyEvent.PartyDormant;
import org.gerch.core.party.PartyEvent.PartyEntryCorrected;
import org.gerch.core.party.PartyEvent.PartyRegistered;
import org.gerch.core.party.PartyEvent.PartyRenamed;
import org.gerch.core.party.PartyEvent.PartyRevived;
import org.junit.jupiter.api.Test;

class PartyLawTest {
    private static final PartyId GROUP = new PartyId("group-1");
    private static final Place PLACE = new Place("Songinokhairkhan", 901);
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-03-13T04:00:00Z");
    private static final Sealed EXTRACT = new Sealed(Sealed.Domain.TEXT, "ab".repeat(32), "register extract 41");
    private static final Actor REGISTRAR = new Actor("Registrar", null);
    private static final Actor SECOND = new Actor("Head of the register", null);
    private static final PartyRegistered REGISTERED = registered(PartyKind.CITIZEN_GROUP, "Green Valley");
    private static final LegalFormChanged NGO_SINCE_MARCH =
            new LegalFormChanged(LegalForm.INFORMAL, LegalForm.NGO, MARCH, null);
    private static final Story<PartyState, PartyCommand, PartyEvent> NOTHING =
            new Story<>(PartyState.UNKNOWN, PartyLaw::decide, PartyLaw::evolve);

    @Test
    void a_group_comes_on_record_with_its_chosen_name_form_and_place() {
        NOTHING.when(new RegisterParty(GROUP, "Green Valley", PartyKind.CITIZEN_GROUP, LegalForm.INFORMAL, PLACE, null))
                .recorded(REGISTERED);
    }

    @Test
    void a_party_is_registered_once() {
        NOTHING.given(REGISTERED)
                .when(new RegisterParty(GROUP, "Another", PartyKind.BUSINESS, null, null, null))
                .imported()
                .refused(new PartyRefusal.PartyAlreadyRegistered(GROUP));
    }

    @Test
    void nothing_is_recorded_about_a_party_nobody_registered() {
        NOTHING.when(new RenameParty(GROUP, "Green Valley")).imported().refused(new PartyRefusal.PartyUnknown(GROUP));
    }

    @Test
    void a_change_of_form_says_from_what_to_what_and_since_when() {
        NOTHING.given(REGISTERED)
                .when(new ChangeLegalForm(GROUP, LegalForm.NGO, MARCH, null))
                .recorded(NGO_SINCE_MARCH);
    }

    @Test
    void a_register_extract_is_kept_as_a_commitment_alone() {
        NOTHING.given(REGISTERED)
                .when(new ChangeLegalForm(GROUP, LegalForm.NGO, MARCH, EXTRACT))
                .recorded(new LegalFormChanged(LegalForm.INFORMAL, LegalForm.NGO, MARCH, EXTRACT.commitment()));
    }

    @Test
    void only_a_citizen_group_changes_its_form() {
        NOTHING.given(registered(PartyKind.BUSINESS, "Stone and Step"))
                .when(new ChangeLegalForm(GROUP, LegalForm.NGO, MARCH, null))
                .imported()
                .refused(new PartyRefusal.NotACitizenGroup(GROUP, PartyKind.BUSINESS));
    }

    @Test
    void the_same_form_again_is_refused_unless_an_extract_now_proves_since_when() {
        Story<PartyState, PartyCommand, PartyEvent> ngo = NOTHING.given(REGISTERED, NGO_SINCE_MARCH);

        ngo.when(new ChangeLegalForm(GROUP, LegalForm.NGO, MARCH, null))
                .refused(new PartyRefusal.LegalFormUnchanged(LegalForm.NGO));
        ngo.when(new ChangeLegalForm(GROUP, LegalForm.NGO, MARCH, EXTRACT))
                .recorded(new LegalFormChanged(LegalForm.NGO, LegalForm.NGO, MARCH, EXTRACT.commitment()));
    }

    @Test
    void what_is_said_to_happen_tomorrow_has_not_happened() {
        PartyRefusal.NotYetHappened why = new PartyRefusal.NotYetHappened(TOMORROW, NOON);

        NOTHING.given(REGISTERED)
                .when(new ChangeLegalForm(GROUP, LegalForm.NGO, TOMORROW, null))
                .refused(why);
        NOTHING.given(REGISTERED).when(new RecordDormancy(GROUP, TOMORROW)).refused(why);
        NOTHING.given(REGISTERED).when(new RecordRevival(GROUP, TOMORROW)).refused(why);
        NOTHING.given(REGISTERED)
                .when(new RecordDormancy(GROUP, TOMORROW))
                .imported()
                .recordedNoting(why);
    }

    @Test
    void a_group_takes_another_name_and_the_old_one_stays_on_record() {
        NOTHING.given(REGISTERED)
                .when(new RenameParty(GROUP, "Greener Valley"))
                .recorded(new PartyRenamed("Green Valley", "Greener Valley"));
    }

    @Test
    void the_name_it_has_is_no_new_name() {
        NOTHING.given(REGISTERED, new PartyRenamed("Green Valley", "Greener Valley"))
                .when(new RenameParty(GROUP, "Greener Valley"))
                .refused(new PartyRefusal.NameUnchanged("Greener Valley"));
    }

    @Test
    void an_individual_is_never_given_a_name() {
        NOTHING.given(registered(PartyKind.INDIVIDUAL, null))
                .when(new RenameParty(GROUP, "Somebody"))
                .imported()
                .refused(new PartyRefusal.IndividualHasNoName(GROUP));
    }

    @Test
    void a_group_falls_asleep_and_wakes_up() {
        NOTHING.given(REGISTERED).when(new RecordDormancy(GROUP, MARCH)).recorded(new PartyDormant(MARCH));
        NOTHING.given(REGISTERED, new PartyDormant(MARCH))
                .when(new RecordRevival(GROUP, NOON))
                .recorded(new PartyRevived(NOON));
    }

    @Test
    void who_sleeps_does_not_fall_asleep_and_who_is_awake_does_not_wake_up() {
        NOTHING.given(REGISTERED, new PartyDormant(MARCH))
                .when(new RecordDormancy(GROUP, NOON))
                .refused(new PartyRefusal.AlreadyDormant(GROUP));
        NOTHING.given(REGISTERED, new PartyDormant(MARCH), new PartyRevived(MARCH))
                .when(new RecordRevival(GROUP, NOON))
                .refused(new PartyRefusal.NotDormant(GROUP));
    }

    @Test
    void a_correction_cites_the_entry_and_names_the_second_person() {
        NOTHING.given(REGISTERED)
                .when(correct(0, "name", "\"Green Vale\""))
                .by(REGISTRAR, Role.REGISTRAR)
                .recorded(corrected(0, "name", "\"Green Vale\""));
    }

    @Test
    void what_is_said_now_is_what_was_corrected() {
        PartyState state = NOTHING.given(
                        REGISTERED,
                        NGO_SINCE_MARCH,
                        corrected(0, "name", "\"Green Vale\""),
                        corrected(0, "place.khoroo", "902"),
                        corrected(1, "to", "\"COOPERATIVE\""))
                .state();

        assertThat(state.name()).isEqualTo("Green Vale");
        assertThat(state.form()).isEqualTo(LegalForm.COOPERATIVE);
        assertThat(state.registration().place()).isEqualTo(new Place("Songinokhairkhan", 902));
    }

    @Test
    void a_corrected_kind_leaves_behind_what_it_cannot_have() {
        PartyState state = NOTHING.given(REGISTERED, corrected(0, "kind", "\"INDIVIDUAL\""))
                .state();

        assertThat(state.kind()).isEqualTo(PartyKind.INDIVIDUAL);
        assertThat(state.name()).isNull();
        assertThat(state.form()).isNull();
    }

    @Test
    void a_correction_that_contradicts_the_rest_of_the_entry_is_refused() {
        NOTHING.given(registered(PartyKind.INDIVIDUAL, null))
                .when(correct(0, "form", "\"NGO\""))
                .by(REGISTRAR, Role.REGISTRAR)
                .refused(new CorrectionRefusal.CorrectionUnreadable(0, "form"));
        NOTHING.given(REGISTERED)
                .when(correct(0, "kind", "\"CONSORTIUM\""))
                .by(REGISTRAR, Role.REGISTRAR)
                .refused(new CorrectionRefusal.CorrectionUnreadable(0, "kind"));
    }

    @Test
    void dates_of_a_life_line_can_be_corrected() {
        PartyState state = NOTHING.given(
                        REGISTERED,
                        new PartyDormant(NOON),
                        corrected(1, "since", "\"" + MARCH + "\""),
                        new PartyRevived(NOON),
                        corrected(3, "since", "\"" + MARCH + "\""),
                        new PartyRenamed("Green Valley", "Greener Valley"),
                        corrected(5, "to", "\"Greenest Valley\""),
                        NGO_SINCE_MARCH,
                        corrected(7, "effectiveFrom", "\"" + NOON + "\""))
                .state();

        assertThat(state.entries().at(1)).isEqualTo(new PartyDormant(MARCH));
        assertThat(state.entries().at(3)).isEqualTo(new PartyRevived(MARCH));
        assertThat(state.name()).isEqualTo("Greenest Valley");
        assertThat(state.entries().at(7))
                .isEqualTo(new LegalFormChanged(LegalForm.INFORMAL, LegalForm.NGO, NOON, null));
    }

    private static PartyRegistered registered(PartyKind kind, String name) {
        LegalForm form = kind == PartyKind.CITIZEN_GROUP ? LegalForm.INFORMAL : null;
        return new PartyRegistered(GROUP, name, kind, form, PLACE, List.of());
    }

    private static CorrectPartyEntry correct(long seq, String field, String value) {
        return new CorrectPartyEntry(GROUP, 40 + seq, seq, field, "\"was\"", value, EXTRACT, SECOND);
    }

    private static PartyEntryCorrected corrected(long seq, String field, String value) {
        Commitment reason = EXTRACT.commitment();
        return new PartyEntryCorrected(40 + seq, seq, field, "\"was\"", value, reason, SECOND);
    }
}
