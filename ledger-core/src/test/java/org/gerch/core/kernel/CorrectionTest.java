package org.gerch.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gerch.core.kernel.CorrectionRefusal.CorrectionSaysNothingNew;
import org.gerch.core.kernel.CorrectionRefusal.CorrectionUnreadable;
import org.gerch.core.kernel.CorrectionRefusal.EntryNotCorrectable;
import org.gerch.core.kernel.CorrectionRefusal.NotASecondPerson;
import org.gerch.core.kernel.CorrectionRefusal.ValueNotCorrectable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {
    private static final Actor CLERK = new Actor("Clerk", null);
    private static final Actor HEAD = new Actor("Head of the office", null);
    private static final Paid PAID = new Paid(Money.of("100", "MNT"), "note");

    private record Paid(Money amount, String note) implements LedgerEvent {}

    @Test
    void another_value_of_a_correctable_field_is_taken() {
        assertThat(judged("amount", "\"1\"", "\"90\"", HEAD, Story.by(CLERK))).isEqualTo(accepted());
    }

    @Test
    void nobody_corrects_alone() {
        NotASecondPerson why = new NotASecondPerson("Clerk");

        assertThat(judged("amount", "\"1\"", "\"90\"", CLERK, Story.by(CLERK))).isEqualTo(refused(why));
    }

    @Test
    void an_import_that_corrects_alone_is_marked() {
        Provenance importer = Story.imported();

        assertThat(judged("amount", "\"1\"", "\"90\"", importer.actor(), importer))
                .isEqualTo(new Decision.Accepted<>(
                        List.of(PAID),
                        List.of(new NotASecondPerson(importer.actor().office()))));
    }

    @Test
    void an_entry_that_is_not_there_or_that_nobody_typed_is_not_corrected() {
        Decision<LedgerEvent> decision = new Correction(7, "amount", "\"1\"", "\"2\"")
                .judge(null, CorrectionTest::with, HEAD, Story.imported())
                .accept(PAID);

        assertThat(decision).isEqualTo(refused(new EntryNotCorrectable(7)));
    }

    @Test
    void a_field_that_nobody_typed_is_not_corrected() {
        assertThat(judged("note", "\"note\"", "\"other\"", HEAD, Story.imported()))
                .isEqualTo(refused(new ValueNotCorrectable(3, "note")));
    }

    @Test
    void a_correction_replaces_a_value_that_stands_there() {
        assertThat(judged("amount", null, "\"90\"", HEAD, Story.imported()))
                .isEqualTo(refused(new ValueNotCorrectable(3, "amount")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1]", "null", "true", "1.5", "90 tögrög", ""})
    void only_a_string_or_an_integer_is_a_value(String json) {
        assertThat(judged("amount", "\"1\"", json, HEAD, Story.by(CLERK)))
                .isEqualTo(refused(new ValueNotCorrectable(3, "amount")));
    }

    @Test
    void a_value_that_cannot_stand_there_is_refused() {
        assertThat(judged("amount", "\"1\"", "\"many\"", HEAD, Story.imported()))
                .isEqualTo(refused(new CorrectionUnreadable(3, "amount")));
        assertThat(judged("amount", "\"1\"", "\"-5\"", HEAD, Story.imported()))
                .isEqualTo(refused(new CorrectionUnreadable(3, "amount")));
    }

    @Test
    void the_value_that_stands_is_no_correction() {
        assertThat(judged("amount", "\"100\"", "\"100.0\"", HEAD, Story.by(CLERK)))
                .isEqualTo(refused(new CorrectionSaysNothingNew(3, "amount")));
    }

    @Test
    void applied_it_gives_the_entry_as_it_should_have_been() {
        assertThat(new Correction(3, "amount", "\"100\"", "\"90\"").applyTo(PAID, CorrectionTest::with))
                .isEqualTo(new Paid(Money.of("90", "MNT"), "note"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"many\"", "{}", "not JSON"})
    void applied_where_it_does_not_fit_it_changes_nothing(String json) {
        assertThat(new Correction(3, "amount", "\"100\"", json).applyTo(PAID, CorrectionTest::with))
                .isEqualTo(PAID);
    }

    private static Paid with(Paid entry, String field, String text) {
        return field.equals("amount") ? new Paid(Money.positive("amount", Money.of(text, "MNT")), entry.note()) : null;
    }

    private static Decision<LedgerEvent> judged(
            String field, String was, String value, Actor confirmedBy, Provenance by) {
        return new Correction(3, field, was, value)
                .judge(PAID, CorrectionTest::with, confirmedBy, by)
                .accept(PAID);
    }

    private static Decision<LedgerEvent> accepted() {
        return new Decision.Accepted<>(List.of(PAID), List.of());
    }

    private static Decision<LedgerEvent> refused(Refusal why) {
        return new Decision.Refused<>(why);
    }
}
