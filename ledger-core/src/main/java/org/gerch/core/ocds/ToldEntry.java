package org.gerch.core.ocds;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Source;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a ledger like this one has an event on record, as its own open data tells.
 *
 * @param position in that ledger's log
 * @param at when it was recorded there
 * @param receivedAt when it arrived there
 * @param occurredAt when it happened, as claimed there
 * @param imported whether that ledger took it from another source
 * @param fromLedger whether that source is such a ledger too, and recorded it itself
 */
public record ToldEntry(
        long position,
        Instant at,
        Instant receivedAt,
        @Nullable Instant occurredAt,
        boolean imported,
        boolean fromLedger) {
    private static final Actor UNTOLD = new Actor("office", null);
    private static final UUID NONE = new UUID(0, 0);

    /** @param source what an imported event is said to come from */
    Provenance by(Source source) {
        return new Provenance(
                UNTOLD,
                Set.of(Role.IMPORTER),
                NONE,
                NONE,
                receivedAt,
                occurredAt,
                !imported ? null : fromLedger ? source.asLedger() : source,
                false,
                List.of());
    }
}
