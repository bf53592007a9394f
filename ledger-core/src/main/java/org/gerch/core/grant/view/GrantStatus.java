package org.gerch.core.grant.view;

/** How far a grant has come, by the last decisive step on record. */
public enum GrantStatus {
    APPLIED,
    RETURNED,
    REVIEWED,
    WITHDRAWN,
    REJECTED,
    APPROVED,
    DISBURSING,
    REPORTED,
    CANCELLED,
    CLOSED
}
