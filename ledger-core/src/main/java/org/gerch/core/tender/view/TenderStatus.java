package org.gerch.core.tender.view;

/** How far a tender has come, by the last decisive step on record. */
public enum TenderStatus {
    PLANNED,
    PUBLISHED,
    OPENED,
    AWARDED,
    CONTRACTED,
    COMPLETED,
    TERMINATED,
    CANCELLED
}
