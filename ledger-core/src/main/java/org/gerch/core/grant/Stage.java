package org.gerch.core.grant;

/** How far an application came. */
public enum Stage {
    /** Nobody applied yet. */
    NOTHING,
    UNDER_REVIEW,
    WITHDRAWN,
    REJECTED,
    APPROVED,
    /** Approved and dropped again. */
    CANCELLED,
    CLOSED;

    /** Whether the fund said yes, whatever became of it. */
    public boolean wasApproved() {
        return isDecided() && this != REJECTED;
    }

    /** Whether the fund has said yes or no. */
    public boolean isDecided() {
        return switch (this) {
            case NOTHING, UNDER_REVIEW, WITHDRAWN -> false;
            case REJECTED, APPROVED, CANCELLED, CLOSED -> true;
        };
    }
}
