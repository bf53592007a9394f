package org.gerch.core.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.ReplyEvent;
import org.gerch.core.tender.TenderEvent;

/**
 * The few events of a tender that overlays ask for, kept apart because every lot asks for them.
 *
 * @param whole amendments of the invitation, complaints and what was decided on them, statements
 * @param late entries recorded more than a day after they happened
 */
record Asides(Chronicle whole, Chronicle late) {
    static final Asides NONE = new Asides(Chronicle.of(List.of()), Chronicle.of(List.of()));

    /** What is typed in on the day is no late entry. */
    private static final Duration IN_TIME = Duration.ofDays(1);

    Asides and(Recorded<TenderEvent> next) {
        boolean aside = next.event() instanceof InvitationEvent.TenderAmended
                || next.event() instanceof ReplyEvent.ComplaintFiled
                || next.event() instanceof ReplyEvent.ComplaintDecided
                || next.event() instanceof ReplyEvent.StatementFiled;
        return aside || isLate(next)
                ? new Asides(aside ? whole.and(next) : whole, isLate(next) ? late.and(next) : late)
                : this;
    }

    /** An import is late by nature, and its source says when things happened. */
    private static boolean isLate(Recorded<TenderEvent> entry) {
        Instant happened = entry.by().occurredAt();
        return !entry.by().imported()
                && happened != null
                && Duration.between(happened, entry.at()).compareTo(IN_TIME) > 0;
    }
}
