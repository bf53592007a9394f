package org.gerch.api.problem;

import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.gerch.core.kernel.Malformed;
import org.gerch.store.DatabaseAway;
import org.gerch.store.LeafDamaged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/**
 * A failure that nobody nearer to it knew more about.
 *
 * @param problem what whoever asked is told
 * @param incident under what the ledger's own log tells everything; only where the fault is its own
 */
public record Fault(ProblemDetail problem, @Nullable Incident incident) {
    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);

    /** When whoever met a ledger without its database, or with too much to do, should come again: the header's value. */
    public static final String RETRY_AFTER_SECONDS = "2";

    /**
     * What a failure is; written down where it is the ledger's own.
     *
     * @param request what was asked, for the log
     */
    public static Fault of(Throwable failure, String request) {
        if (failure instanceof Malformed malformed) {
            Fault fault = told(HttpStatus.BAD_REQUEST, malformed.what() + " " + malformed.why() + ".");
            fault.problem.setProperty("field", malformed.what());
            return fault;
        }
        if (failure instanceof InvalidParameterException) {
            return told(HttpStatus.BAD_REQUEST, "A parameter of the address can't be read: it is not text in UTF-8.");
        }
        if (failure instanceof ErrorResponse refused) {
            return new Fault(refused.getBody(), null);
        }
        if (DatabaseAway.isBehind(failure)) {
            LOG.warn("The database could not be asked: {}", String.valueOf(failure.getMessage()));
            return told(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The ledger can't read its database at the moment. Try again later.");
        }
        Incident incident = Incident.of(request, failure);
        Optional<LeafDamaged> damaged = LeafDamaged.behind(failure);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                damaged.map(leaf -> unreadable(leaf) + " ").orElse("") + incident.sentence());
        damaged.ifPresent(leaf -> problem.setProperty("position", leaf.position()));
        problem.setProperty("incident", incident.id());
        return new Fault(problem, incident);
    }

    private static String unreadable(LeafDamaged leaf) {
        return "The event at position " + leaf.position() + " can't be read: its stored bytes are damaged.";
    }

    private static Fault told(HttpStatus status, String sentence) {
        return new Fault(ProblemDetail.forStatusAndDetail(status, sentence), null);
    }

    /** Whether it is no fault of whoever asked, who may therefore ask the same again later. */
    boolean isOurs() {
        return problem.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    boolean isPassing() {
        return problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value();
    }
}
