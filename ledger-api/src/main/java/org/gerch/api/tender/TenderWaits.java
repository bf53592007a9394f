package org.gerch.api.tender;

import java.time.Instant;
import java.util.List;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Waiting;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.view.TenderSilences;
import org.gerch.core.view.Silence;

/** What is waited for in one lot of a tender. */
final class TenderWaits {
    private TenderWaits() {}

    /** @param events the lot's, with what corrections made of them */
    static List<Waiting> of(List<Recorded<TenderEvent>> events, Names names, Notation notation, Instant until) {
        Instant begun = events.getFirst().happenedAt();
        return TenderSilences.of(events).stream()
                .filter(silence -> silence.hasBegunBy(until))
                .map(silence -> Waiting.drawn(what(silence, names, notation), silence, begun, until, notation))
                .toList();
    }

    private static String what(Silence silence, Names names, Notation notation) {
        String about = silence.about() == null ? "" : silence.about();
        return switch (silence.kind()) {
            case NOT_PUBLISHED -> notation.words().say("silence.not-published");
            case NOT_OPENED -> notation.words().say("silence.not-opened");
            case REJECTED_WITHOUT_REASON -> notation.words().say("silence.no-reason", names.of(new BidId(about)));
            case COMPLAINT_UNDECIDED -> notation.words().say("silence.complaint", about);
            case NO_CONTRACT -> notation.words().say("silence.no-contract", about);
            case APPLICATION_UNDECIDED,
                    NOT_ORDERED,
                    NOT_PAID,
                    RECEIPT_NOT_CONFIRMED,
                    DISPUTE_UNANSWERED,
                    NOT_REPORTED -> throw new IllegalStateException("a tender never waits for " + silence.kind());
        };
    }
}
