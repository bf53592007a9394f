package org.gerch.core.tender;

import static org.gerch.core.tender.Rulings.refused;

import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Correction;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Provenance;
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
        Optional<TenderEvent> recorded = state.history().at(correct.seq()).map(History.Entry::event);
        Optional<TenderEvent> asItReads =
                recorded.map(entry -> Corrections.among(state.history()).applied(correct.seq(), entry));
        Correction correction = new Correction(correct.seq(), correct.field(), correct.was(), correct.value());
        return correction
                .judge(asItReads.orElse(null), CorrectableFields::with, correct.confirmedBy(), by)
                .refuseIf(
                        !stands(recorded, correct) && !stands(asItReads, correct),
                        () -> new Impossible.ValueMismatch(correct.field(), String.valueOf(correct.was())))
                .accept(() ->
                        corrected(correct, asItReads.map(entry -> correction.applyTo(entry, CorrectableFields::with))));
    }

    /** Whoever corrects names the value as recorded, or as an earlier correction left it. */
    private static boolean stands(Optional<TenderEvent> entry, CorrectTenderEntry correct) {
        return entry.map(event -> CorrectableFields.json(event, correct.field()))
                .filter(value -> value.equals(correct.was()))
                .isPresent();
    }

    /** The new value is written canonically, however it was typed. */
    private static List<TenderEvent> corrected(CorrectTenderEntry correct, Optional<TenderEvent> right) {
        return right.stream()
                .<TenderEvent>map(entry -> new TenderEntryCorrected(
                        correct.position(),
                        correct.seq(),
                        correct.field(),
                        String.valueOf(correct.was()),
                        CorrectableFields.json(entry, correct.field()),
                        correct.reason().commitment(),
                        correct.confirmedBy()))
                .toList();
    }
}
