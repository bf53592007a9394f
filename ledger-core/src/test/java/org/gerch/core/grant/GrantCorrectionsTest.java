package org.gerch.core.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.grant.Example.*;
import static org.gerch.core.kernel.Role.FUND_OFFICER;
import static org.gerch.core.kernel.Role.GRANTEE;
import static org.gerch.core.kernel.Role.REGISTRAR;
import static org.gerch.core.kernel.Role.TREASURER;

import org.gerch.core.grant.GrantCommand.CorrectGrantEntry;
import org.gerch.core.grant.GrantEvent.ApplicationCompleted;
import org.gerch.core.grant.GrantEvent.ClawBackOrdered;
import org.gerch.core.grant.GrantEvent.GrantEntryCorrected;
import org.gerch.core.grant.GrantEvent.ReceiptConfirmed;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.CorrectionRefusal;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story: 0 applied, 1 reviewed, 2 approved, 3 ordered, 4 paid, 5 received, 6 reported, 7 claw-back ordered. */
class GrantCorrectionsTest {
    private static final int PAYMENT_ENTRY = 4;
    private static final int RECEIPT_ENTRY = 5;
    private static final Story<GrantState, GrantCommand.Own, GrantEvent> STORY = GRANTED.given(
            ORDERED, PAID, new ReceiptConfirmed(FIRST, mnt(400)), REPORTED, new ClawBackOrdered(mnt(100), "9.1", null));

    @Test
    void the_treasurer_corrects_what_it_said_was_paid() {
        STORY.when(correct(PAYMENT_ENTRY, "amount.amount", "\"380\""))
                .by(FUND_OFFICE, TREASURER)
                .recorded(corrected(PAYMENT_ENTRY, "amount.amount", "\"380\""));

        GrantState state = STORY.given(corrected(PAYMENT_ENTRY, "amount.amount", "\"380\""))
                .state();
        assertThat(state.paid("MNT")).isEqualTo(mnt(380));
    }

    @Test
    void the_grantee_corrects_what_it_said_it_received() {
        STORY.when(correct(RECEIPT_ENTRY, "amount.amount", "\"390\""))
                .by(GROUP_CHAIR, GRANTEE)
                .recorded(corrected(RECEIPT_ENTRY, "amount.amount", "\"390\""));
    }

    @Test
    void no_side_rewrites_the_others_word() {
        STORY.when(correct(RECEIPT_ENTRY, "amount.amount", "\"400.5\""))
                .by(FUND_OFFICE, TREASURER)
                .refused(new GrantRefusal.NotYourEntry(RECEIPT_ENTRY));
        STORY.when(correct(PAYMENT_ENTRY, "amount.amount", "\"390\""))
                .by(GROUP_CHAIR, GRANTEE, FUND_OFFICER)
                .refused(new GrantRefusal.NotYourEntry(PAYMENT_ENTRY));
    }

    @Test
    void the_registrar_corrects_either_with_a_second_person() {
        Actor registrar = new Actor("Registrar", null);

        STORY.when(correct(RECEIPT_ENTRY, "amount.amount", "\"390\""))
                .by(registrar, REGISTRAR)
                .recorded(corrected(RECEIPT_ENTRY, "amount.amount", "\"390\""));
        STORY.when(correct(RECEIPT_ENTRY, "amount.amount", "\"390\""))
                .by(SECOND_PERSON, REGISTRAR)
                .refused(new CorrectionRefusal.NotASecondPerson(SECOND_PERSON.office()));
    }

    @ParameterizedTest
    @CsvSource({"1,recommendation,REJECT", "2,amount.amount,900", "3,amount.amount,900", "3,tranche,9"})
    void what_the_ledger_executed_and_what_was_decided_is_not_corrected(long seq, String field, String value) {
        STORY.when(correct(seq, field, "\"" + value + "\""))
                .by(FUND_OFFICE, FUND_OFFICER)
                .refused(new CorrectionRefusal.ValueNotCorrectable(seq, field));
    }

    @Test
    void an_entry_that_is_not_there_is_not_corrected() {
        STORY.when(correct(99, "amount.amount", "\"1\""))
                .by(FUND_OFFICE, FUND_OFFICER)
                .refused(new CorrectionRefusal.EntryNotCorrectable(99));
    }

    @Test
    void amounts_titles_and_places_that_people_recorded_can_be_corrected() {
        GrantState state = STORY.given(
                        corrected(0, "purpose", "\"A deep well\""),
                        corrected(0, "place.khoroo", "902"),
                        corrected(0, "amount.amount", "\"650\""),
                        corrected(6, "amount.amount", "\"395\""),
                        corrected(7, "amount.amount", "\"50\""))
                .state();

        assertThat(state.entries().at(0))
                .isEqualTo(new GrantEvent.ApplicationSubmitted(
                        GRANT, FUND, GROUP, "A deep well", mnt(650), new Place("Nalaikh", 902), null, null));
        assertThat(state.entries().at(6)).isEqualTo(new GrantEvent.SpendingReported(REPORT, mnt(395), null));
        assertThat(state.entries().at(7)).isEqualTo(new ClawBackOrdered(mnt(50), "9.1", null));
    }

    @Test
    void a_completion_is_corrected_where_it_said_something() {
        Story<GrantState, GrantCommand.Own, GrantEvent> completed = UNDER_REVIEW.given(
                new ApplicationCompleted("A well", mnt(650), PLACE, null),
                corrected(1, "purpose", "\"A deep well\""),
                corrected(1, "amount.amount", "\"640\""),
                corrected(1, "place.district", "\"Baganuur\""));

        assertThat(completed.state().entries().at(1))
                .isEqualTo(new ApplicationCompleted("A deep well", mnt(640), new Place("Baganuur", 901), null));
        UNDER_REVIEW
                .given(new ApplicationCompleted(null, null, null, TEXT.commitment()))
                .when(correct(1, "purpose", "\"A deep well\""))
                .by(GROUP_CHAIR, GRANTEE)
                .refused(new CorrectionRefusal.ValueNotCorrectable(1, "purpose"));
    }

    private static CorrectGrantEntry correct(long seq, String field, String value) {
        return new CorrectGrantEntry(GRANT, 40 + seq, seq, field, "\"was\"", value, TEXT, SECOND_PERSON);
    }

    private static GrantEntryCorrected corrected(long seq, String field, String value) {
        return new GrantEntryCorrected(40 + seq, seq, field, "\"was\"", value, TEXT.commitment(), SECOND_PERSON);
    }
}
