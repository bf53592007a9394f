package org.gerch.api.problem;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fault of the ledger's own: the log tells everything, the caller only its id.
 *
 * @param id what a person quotes when asking about it
 */
public record Incident(UUID id) {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    /** The request attribute under which an error page finds the id. */
    public static final String ATTRIBUTE = "gerch.incident";

    public static Incident of(String request, Throwable fault) {
        Incident incident = new Incident(UUID.randomUUID());
        LOG.error("Incident {} at {}", incident.id, request, fault);
        return incident;
    }

    public String sentence() {
        return "Something is wrong with the ledger; its log tells more under the id " + id + ".";
    }
}
