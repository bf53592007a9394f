package org.gerch.core.party.view;

import org.gerch.core.party.RetractionReason;

/** What an interest on record amounts to. */
public enum InterestStatus {
    DECLARED,
    ENDED,
    ENTERED_TWICE,
    /** The tie was never there: only the mark remains that one was declared. */
    WITHDRAWN_AS_FALSE;

    static InterestStatus after(RetractionReason reason) {
        return switch (reason) {
            case ENDED -> ENDED;
            case ENTERED_TWICE -> ENTERED_TWICE;
            case FALSE -> WITHDRAWN_AS_FALSE;
        };
    }
}
