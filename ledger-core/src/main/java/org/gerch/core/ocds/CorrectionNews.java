package org.gerch.core.ocds;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.TenderCommand.CorrectTenderEntry;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;

/**
 * What was corrected in a told history after its entries were taken over.
 *
 * @param corrections all of them, in the order of the ledger that tells it
 */
record CorrectionNews(Translation translation, List<ToldCorrection> corrections) {

    /** The corrections of one entry behind those with which it reads as it does here. */
    List<ToldCorrection> behind(CorrectedEntry there, int known) {
        Set<Long> positions =
                there.corrections().stream().skip(known).map(Recorded::position).collect(Collectors.toSet());
        return corrections.stream()
                .filter(correction -> positions.contains(correction.entry().position()))
                .toList();
    }

    /**
     * The same correction of the entry on record here.
     *
     * @throws Unusable if the history gives no reason for it; no ledger records one without
     */
    ImportStep step(CorrectedEntry there, ToldCorrection correction, Recorded<TenderEvent> here) {
        if (correction.reason() == null) {
            throw new Unusable(
                    Said.of("rejected.history-no-reason", correction.entry().position()));
        }
        CorrectTenderEntry command = new CorrectTenderEntry(
                translation.tender(),
                here.position(),
                here.seq(),
                correction.field(),
                standing(there, correction),
                correction.value(),
                correction.reason(),
                new Actor("publisher of " + translation.source().name(), null));
        return new ImportStep(command, correction.occurredAt(), correction.entry());
    }

    /** There a correction may name the value as it stood at first, which here perhaps never stood. */
    private static String standing(CorrectedEntry there, ToldCorrection correction) {
        return there.corrections().stream()
                .filter(earlier -> earlier.position() < correction.entry().position())
                .map(Recorded::event)
                .filter(earlier -> earlier.field().equals(correction.field()))
                .reduce((earlier, later) -> later)
                .map(TenderEntryCorrected::value)
                .orElse(correction.was());
    }
}
