package org.gerch.core.tender;

import static org.gerch.core.tender.Rulings.refused;

import java.util.Optional;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.KebabCase;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Ruling;
import org.gerch.core.tender.TenderCommand.CorrectTenderEntry;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.gerch.core.tender.TenderState.Unknown;

/** The law of correcting a wrong entry: only what a hand can mistype, only where it stands, and never alone. */
final class CorrectionLaw {
    private CorrectionLaw() {}

    static Decision<TenderEvent> decide(TenderState state, CorrectTenderEntry correct, Provenance by) {
        if (state instanceof Unknown) {
            return refused(new Impossible.TenderUnknown(correct.tender()));
        }
        Optional<TenderEvent> cited = state.history().at(correct.seq()).map(History.Entry::event);
        if (cited.isEmpty()) {
            return refused(new Impossible.EntryUnknown(correct.position()));
        }
        TenderEvent recorded = cited.get();
        if (!CorrectableField.exists(recorded, correct.field())) {
            String entry = KebabCase.of(recorded.getClass().getSimpleName());
            return refused(new Impossible.FieldNotCorrectable(entry, correct.field()));
        }
        Optional<CorrectableField> field = CorrectableField.in(recorded, correct.field());
        if (field.isEmpty() || correct.was() == null) {
            return refused(new Impossible.NothingToCorrect(correct.field()));
        }
        TenderEvent asItReads = Corrections.among(state.history()).applied(correct.seq(), recorded);
        Object current = CorrectableField.in(asItReads, correct.field())
                .map(CorrectableField::before)
                .orElseThrow();
        return decide(field.get(), current, correct, correct.was(), by);
    }

    /**
     * Decides on a value that stands.
     *
     * @param field as recorded
     * @param current the value there after earlier corrections
     */
    private static Decision<TenderEvent> decide(
            CorrectableField field, Object current, CorrectTenderEntry correct, String was, Provenance by) {
        Optional<Object> before = field.read(was);
        boolean stands = before.filter(value -> value.equals(current) || value.equals(field.before()))
                .isPresent();
        Optional<Object> after = field.read(correct.value());
        return Ruling.on(by)
                .refuseIf(!stands, () -> new Impossible.ValueMismatch(field.path(), was))
                .refuseIf(after.isEmpty(), () -> new Impossible.ValueUnreadable(field.path(), correct.value()))
                .refuseIf(after.filter(current::equals).isPresent(), () -> new Impossible.ValueUnchanged(field.path()))
                .refuseIf(
                        samePerson(by.actor(), correct.confirmedBy()),
                        () -> new Forbidden.NotASecondPerson(by.actor().office()))
                .accept(() -> after.stream()
                        .map(value -> new TenderEntryCorrected(
                                correct.position(),
                                correct.seq(),
                                field.path(),
                                CorrectableField.json(before.orElseThrow()),
                                CorrectableField.json(value),
                                correct.reason().commitment(),
                                correct.confirmedBy()))
                        .toList());
    }

    /** Two offices of one organisation are two persons; one office twice is one. */
    private static boolean samePerson(Actor actor, Actor other) {
        return actor.equals(other);
    }
}
