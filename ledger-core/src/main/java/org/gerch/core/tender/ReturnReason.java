package org.gerch.core.tender;

/** Why a bid was given back unopened. */
public enum ReturnReason {
    LATE,
    NO_SECURITY,
    NOT_ELIGIBLE,
    OTHER
}
