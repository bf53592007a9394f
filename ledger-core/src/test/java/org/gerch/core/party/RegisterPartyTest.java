package org.gerch.core.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.PartyCommand.RegisterParty;
import org.gerch.core.party.PartyCommand.RenameParty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterPartyTest {
    private static final PartyId ID = new PartyId("party-1");
    private static final PartyId ONE = new PartyId("party-2");
    private static final PartyId OTHER = new PartyId("party-3");

    @Test
    void an_individual_has_no_name() {
        malformed("name", ID, "Somebody", PartyKind.INDIVIDUAL, null, null);
        assertThat(new RegisterParty(ID, null, PartyKind.INDIVIDUAL, null, null, null).name())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INDIVIDUAL")
    void everybody_else_has_one(PartyKind kind) {
        malformed("name", ID, null, kind, null, null);
        malformed("name", ID, " ", kind, null, null);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CITIZEN_GROUP", "INDIVIDUAL", "CONSORTIUM"})
    void only_a_citizen_group_has_a_legal_form(PartyKind kind) {
        malformed("form", ID, "Stone and Step", kind, LegalForm.COOPERATIVE, null);
    }

    @Test
    void only_a_consortium_has_members_and_it_has_two_or_more_other_than_itself() {
        malformed("members", ID, "Stone and Step", PartyKind.BUSINESS, null, List.of(ONE, OTHER));
        malformed("members", ID, "Both", PartyKind.CONSORTIUM, null, List.of(ONE));
        malformed("members", ID, "Both", PartyKind.CONSORTIUM, null, List.of(ONE, ONE));
        malformed("members", ID, "Both", PartyKind.CONSORTIUM, null, List.of(ONE, ID));
        assertThat(new RegisterParty(ID, "Both", PartyKind.CONSORTIUM, null, null, List.of(ONE, OTHER)).members())
                .containsExactly(ONE, OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"УБ90123112", " уб 90123112", "ӨҮ00000000"})
    void a_natural_persons_register_number_is_taken_neither_as_id_nor_as_name(String number) {
        malformed("party", new PartyId(number), null, PartyKind.INDIVIDUAL, null, null);
        malformed("name", ID, number, PartyKind.BUSINESS, null, null);
        assertThatThrownBy(() -> new RenameParty(ID, number))
                .isInstanceOf(Malformed.class)
                .hasMessageNotContaining(number.strip());
    }

    @Test
    void what_a_sender_left_out_is_named() {
        malformed("party", null, "Green Valley", PartyKind.CITIZEN_GROUP, null, null);
        malformed("kind", ID, "Green Valley", null, null, null);
    }

    private static void malformed(
            String what, PartyId party, String name, PartyKind kind, LegalForm form, List<PartyId> members) {
        assertThatThrownBy(() -> new RegisterParty(party, name, kind, form, null, members))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.what()).isEqualTo(what));
    }
}
