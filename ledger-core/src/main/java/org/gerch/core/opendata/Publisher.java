package org.gerch.core.opendata;

import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes, and where.
 *
 * @param name of the publisher, as packages carry it
 * @param base the ledger's public address, without a slash at its end
 * @param ocidPrefix stands before the ids of our own tenders
 * @param license the address of the licence the data is under
 * @param policy the address of the publication policy
 */
public record Publisher(
        String name,
        String base,
        String ocidPrefix,
        @Nullable String license,
        @Nullable String policy) {

    /** A tender's ocid: an imported one keeps its own, ours gets our prefix. */
    public String ocid(Recorded<?> first) {
        String tender = Streams.id(first.stream());
        return first.by().imported() ? tender : ocidPrefix + "-" + tender;
    }

    /** The ocid of a tender that another one names. */
    String ocid(TenderId named) {
        return named.value().startsWith("ocds-") ? named.value() : ocidPrefix + "-" + named.value();
    }

    String event(long position) {
        return base + "/api/v1/events/" + position;
    }

    String proof(long position) {
        return event(position) + "/proof";
    }
}
