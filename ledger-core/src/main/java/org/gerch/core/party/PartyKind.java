package org.gerch.core.party;

/** What a party is; a citizen group stays one whatever legal form it takes. */
public enum PartyKind {
    CITIZEN_GROUP,
    BUSINESS,
    STATE_OWNED_ENTERPRISE,
    INDIVIDUAL,
    CONSORTIUM,
    PROCURING_ENTITY,
    FUNDER,
    REVIEW_BODY,
    WITNESS_ORGANISATION,
    /** Not said by any source: neither a citizen group nor its opposite. */
    UNKNOWN
}
