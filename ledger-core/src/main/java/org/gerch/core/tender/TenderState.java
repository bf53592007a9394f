package org.gerch.core.tender;

import org.gerch.core.tender.InvitationEvent.TenderPlanned;

/** What the law needs to know of a tender to decide the next command; immutable. */
public sealed interface TenderState permits TenderState.Unknown, TenderState.Planned, PublishedTender {
    /** Nothing was recorded yet. */
    TenderState NOTHING = new Unknown(History.NONE);

    History history();

    TenderState with(History longer);

    record Unknown(History history) implements TenderState {
        @Override
        public Unknown with(History longer) {
            return new Unknown(longer);
        }
    }

    /**
     * Planned, and no invitation yet.
     *
     * @param cancelled whether the plan was given up
     */
    record Planned(History history, TenderPlanned plan, boolean cancelled) implements TenderState {
        @Override
        public Planned with(History longer) {
            return new Planned(longer, plan, cancelled);
        }
    }
}
