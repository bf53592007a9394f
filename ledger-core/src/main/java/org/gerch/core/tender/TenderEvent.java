package org.gerch.core.tender;

import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LedgerEvent;

/**
 * A tender's history, in the order in which a tender usually lives it.
 *
 * <p>An empty list of lots means the tender as a whole. Free text appears as a {@link Commitment} only; the text is in the
 * erasable table.
 */
public sealed interface TenderEvent extends LedgerEvent
        permits InvitationEvent,
                BiddingEvent,
                EvaluationEvent,
                AwardEvent,
                ReplyEvent,
                ContractEvent,
                TenderEvent.TenderEntryCorrected {

    /**
     * An earlier entry was wrong; it stays, and this says what is right.
     *
     * @param position the entry's place in the log
     * @param seq its place in this stream
     * @param field the path of the wrong value in the entry's data, such as {@code content.price.amount}
     * @param was the value that stands there, as JSON
     * @param value the right one, as JSON
     * @param confirmedBy the second person
     */
    record TenderEntryCorrected(
            long position, long seq, String field, String was, String value, Commitment reason, Actor confirmedBy)
            implements TenderEvent {}
}
