package org.gerch.core.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.CorrectionRefusal;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Story;
import org.gerch.core.party.InterestCommand.DeclareInterest;
import org.gerch.core.party.InterestCommand.RetractInterest;
import org.gerch.core.party.PartyCommand.CorrectPartyEntry;
import org.gerch.core.party.PartyEvent.InterestDeclared;
import org.gerch.core.party.PartyEvent.InterestRetracted;
import org.gerch.core.party.PartyEvent.PartyRegistered;
import org.junit.jupiter.api.Test;

class InterestLawTest {
    private static final PartyId COMPANY = new PartyId("company-1");
    private static final InterestId INTEREST = new InterestId("I-1");
    private static final Actor OFFICIAL = new Actor("Head of procurement", new PartyId("district"));
    private static final Actor COLLEAGUE = new Actor("Treasurer", new PartyId("district"));
    private static final Actor REGISTRAR = new Actor("Registrar", new PartyId("register"));
    private static final Instant IN_2020 = Instant.parse("2020-05-01T00:00:00Z");
    private static final Instant IN_2025 = Instant.parse("2025-05-01T00:00:00Z");
    private static final Instant TOMORROW = Story.NOON.plusSeconds(86_400);
    private static final Sealed PAPER = new Sealed(Sealed.Domain.TEXT, "ab".repeat(32), "declaration of 2025, page 3");
    private static final InterestDeclared OWNS = declared(InterestBasis.DECLARATION);
    private static final InterestRetracted ENDED =
            new InterestRetracted(INTEREST, RetractionReason.ENDED, IN_2025, null);
    private static final InterestRetracted FALSE =
            new InterestRetracted(INTEREST, RetractionReason.FALSE, null, PAPER.commitment());
    private static final Story<PartyState, PartyCommand, PartyEvent> REGISTERED = new Story<>(
                    PartyState.UNKNOWN, PartyLaw::decide, PartyLaw::evolve)
            .given(new PartyRegistered(COMPANY, "Stone and Step", PartyKind.BUSINESS, null, null, List.of()));

    @Test
    void an_official_declares_a_tie_of_their_own_office_and_the_document_stays_out_of_the_log() {
        REGISTERED
                .when(declare(InterestBasis.DECLARATION))
                .by(OFFICIAL, Role.PROCUREMENT_OFFICER)
                .recorded(OWNS);
    }

    @Test
    void a_registrar_files_what_a_public_register_says() {
        REGISTERED
                .when(declare(InterestBasis.REGISTER_EXTRACT))
                .by(REGISTRAR, Role.REGISTRAR)
                .recorded(declared(InterestBasis.REGISTER_EXTRACT));
    }

    @Test
    void a_third_partys_allegation_is_refused_even_as_an_import() {
        PartyRefusal allegation =
                new PartyRefusal.AllegationByThirdParty(OFFICIAL.office(), new PartyId("district"), COLLEAGUE.office());

        REGISTERED
                .when(declare(InterestBasis.DECLARATION))
                .by(COLLEAGUE, Role.TREASURER)
                .refused(allegation);
        REGISTERED
                .when(declare(InterestBasis.REGISTER_EXTRACT))
                .by(COLLEAGUE, Role.TREASURER)
                .refused(allegation);
        REGISTERED
                .when(declare(InterestBasis.REGISTER_EXTRACT))
                .imported()
                .refused(new PartyRefusal.AllegationByThirdParty(
                        OFFICIAL.office(), new PartyId("district"), "District office"));
    }

    @Test
    void a_registrar_without_an_extract_is_a_third_party_too() {
        REGISTERED
                .when(declare(InterestBasis.DECLARATION))
                .by(REGISTRAR, Role.REGISTRAR)
                .refused(new PartyRefusal.AllegationByThirdParty(
                        OFFICIAL.office(), new PartyId("district"), REGISTRAR.office()));
    }

    @Test
    void the_same_office_elsewhere_is_another_official() {
        Actor elsewhere = new Actor(OFFICIAL.office(), new PartyId("another district"));

        REGISTERED
                .when(declare(InterestBasis.DECLARATION))
                .by(elsewhere, Role.PROCUREMENT_OFFICER)
                .refused(new PartyRefusal.AllegationByThirdParty(
                        OFFICIAL.office(), new PartyId("district"), elsewhere.office()));
    }

    @Test
    void an_interest_is_declared_once_and_with_a_party_on_record() {
        REGISTERED
                .given(OWNS)
                .when(declare(InterestBasis.DECLARATION))
                .by(OFFICIAL, Role.PROCUREMENT_OFFICER)
                .refused(new PartyRefusal.InterestAlreadyDeclared(INTEREST));
        new Story<>(PartyState.UNKNOWN, PartyLaw::decide, PartyLaw::evolve)
                .when(declare(InterestBasis.DECLARATION))
                .by(OFFICIAL, Role.PROCUREMENT_OFFICER)
                .refused(new PartyRefusal.PartyUnknown(COMPANY));
    }

    @Test
    void a_tie_to_come_is_not_recorded() {
        REGISTERED
                .when(new DeclareInterest(
                        COMPANY, INTEREST, OFFICIAL, Tie.OWNERSHIP, TOMORROW, null, InterestBasis.DECLARATION, PAPER))
                .by(OFFICIAL, Role.PROCUREMENT_OFFICER)
                .refused(new PartyRefusal.NotYetHappened(TOMORROW, Story.NOON));
    }

    @Test
    void the_official_or_the_registrar_says_that_a_tie_ended() {
        for (Actor actor : List.of(OFFICIAL, REGISTRAR)) {
            REGISTERED
                    .given(OWNS)
                    .when(new RetractInterest(COMPANY, INTEREST, RetractionReason.ENDED, IN_2025, null))
                    .by(actor, actor.equals(REGISTRAR) ? Role.REGISTRAR : Role.PROCUREMENT_OFFICER)
                    .recorded(ENDED);
        }
    }

    @Test
    void nobody_else_takes_an_interest_back() {
        REGISTERED
                .given(OWNS)
                .when(retractAsFalse())
                .by(COLLEAGUE, Role.TREASURER)
                .refused(new PartyRefusal.RetractionByThirdParty(INTEREST, COLLEAGUE.office()));
    }

    @Test
    void whoever_holds_the_office_now_cannot_undo_what_it_declared() {
        for (RetractionReason reason : List.of(RetractionReason.FALSE, RetractionReason.ENTERED_TWICE)) {
            REGISTERED
                    .given(OWNS)
                    .when(new RetractInterest(COMPANY, INTEREST, reason, null, PAPER))
                    .by(OFFICIAL, Role.PROCUREMENT_OFFICER)
                    .refused(new PartyRefusal.RetractionByItsOffice(INTEREST, reason, OFFICIAL.office()));
        }
    }

    @Test
    void only_what_was_declared_is_taken_back_and_as_false_only_once() {
        REGISTERED
                .when(retractAsFalse())
                .by(REGISTRAR, Role.REGISTRAR)
                .refused(new PartyRefusal.InterestUnknown(INTEREST));
        REGISTERED
                .given(OWNS, FALSE)
                .when(retractAsFalse())
                .by(REGISTRAR, Role.REGISTRAR)
                .refused(new PartyRefusal.InterestAlreadyRetracted(INTEREST));
    }

    @Test
    void a_tie_that_ended_may_still_turn_out_never_to_have_been() {
        REGISTERED
                .given(OWNS, ENDED)
                .when(retractAsFalse())
                .by(REGISTRAR, Role.REGISTRAR)
                .recorded(FALSE);
    }

    @Test
    void a_tie_ends_neither_before_it_began_nor_in_the_time_to_come() {
        Instant before = IN_2020.minusSeconds(1);

        REGISTERED
                .given(OWNS)
                .when(new RetractInterest(COMPANY, INTEREST, RetractionReason.ENDED, before, null))
                .by(OFFICIAL, Role.PROCUREMENT_OFFICER)
                .refused(new PartyRefusal.EndedBeforeItBegan(IN_2020, before));
        REGISTERED
                .given(OWNS)
                .when(new RetractInterest(COMPANY, INTEREST, RetractionReason.ENDED, TOMORROW, null))
                .by(OFFICIAL, Role.PROCUREMENT_OFFICER)
                .refused(new PartyRefusal.NotYetHappened(TOMORROW, Story.NOON));
    }

    @Test
    void a_wrong_kind_of_tie_is_corrected_and_a_wrong_end_cannot_precede_the_beginning() {
        REGISTERED
                .given(OWNS)
                .when(correct("tie", "\"OWNERSHIP\"", "\"BOARD_SEAT\""))
                .by(REGISTRAR, Role.REGISTRAR)
                .recorded(new PartyEvent.PartyEntryCorrected(
                        7, 1, "tie", "\"OWNERSHIP\"", "\"BOARD_SEAT\"", PAPER.commitment(), OFFICIAL));
        REGISTERED
                .given(OWNS)
                .when(correct("until", "null", "\"2019-01-01T00:00:00Z\""))
                .by(REGISTRAR, Role.REGISTRAR)
                .refused(new CorrectionRefusal.CorrectionUnreadable(1, "until"));
    }

    @Test
    void what_contradicts_itself_is_no_command() {
        assertMalformed("official.organisation", () -> declare(new Actor("Mayor", null), IN_2025));
        assertMalformed("party", () -> declare(new Actor("Director", COMPANY), IN_2025));
        assertMalformed("until", () -> declare(OFFICIAL, IN_2020));
        assertMalformed("official.office", () -> declare(new Actor("УБ99112233", new PartyId("district")), IN_2025));
        assertMalformed("endedOn", () -> new RetractInterest(COMPANY, INTEREST, RetractionReason.ENDED, null, null));
        assertMalformed("endedOn", () -> new RetractInterest(COMPANY, INTEREST, RetractionReason.FALSE, IN_2025, null));
    }

    private static void assertMalformed(String field, Runnable made) {
        assertThatThrownBy(made::run)
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.what()).isEqualTo(field));
    }

    private static CorrectPartyEntry correct(String field, String was, String value) {
        return new CorrectPartyEntry(COMPANY, 7, 1, field, was, value, PAPER, OFFICIAL);
    }

    private static DeclareInterest declare(InterestBasis basis) {
        return new DeclareInterest(COMPANY, INTEREST, OFFICIAL, Tie.OWNERSHIP, IN_2020, null, basis, PAPER);
    }

    private static DeclareInterest declare(Actor official, Instant until) {
        return new DeclareInterest(
                COMPANY, INTEREST, official, Tie.OWNERSHIP, IN_2020, until, InterestBasis.DECLARATION, PAPER);
    }

    private static RetractInterest retractAsFalse() {
        return new RetractInterest(COMPANY, INTEREST, RetractionReason.FALSE, null, PAPER);
    }

    private static InterestDeclared declared(InterestBasis basis) {
        return new InterestDeclared(INTEREST, OFFICIAL, Tie.OWNERSHIP, IN_2020, null, basis, PAPER.commitment());
    }
}
