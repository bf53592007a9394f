package org.gerch.api.command;

import java.util.Locale;
import java.util.Objects;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.gerch.api.problem.Fault;
import org.gerch.store.AppendOutcomeUnknown;
import org.gerch.store.AppendQueueFull;
import org.gerch.store.ClockBehindHead;
import org.gerch.store.CommandAlreadyStored;
import org.gerch.store.LeafTooLarge;
import org.gerch.store.LogHalted;
import org.gerch.store.StoreFailure;
import org.gerch.store.StoreUnavailable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Says why a command was not recorded, as problem details (RFC 9457). */
@Component
class CommandFailures {
    private static final String CANT_WRITE =
            "The ledger can't write at the moment; nothing was recorded. Send the command again later.";

    private final RefusalSentences sentences;

    CommandFailures(RefusalSentences sentences) {
        this.sentences = sentences;
    }

    /**
     * The problem behind a failure.
     *
     * @param locale the language of a refusal's sentence
     * @param command what is written down beside a fault of the ledger's own
     */
    ProblemDetail of(Throwable failure, Locale locale, String command) {
        return switch (failure) {
            case BadCommand bad -> bad(bad);
            case CommandRefused refused -> refused(refused, locale);
            case UnknownCommand unknown -> problem(HttpStatus.NOT_FOUND, "Unknown command", unknown);
            case RoleMissing missing -> problem(HttpStatus.FORBIDDEN, "Not allowed", missing);
            case KeyAlreadyUsed reused -> problem(HttpStatus.CONFLICT, "Key already used", reused);
            case LeafTooLarge large -> problem(HttpStatus.CONTENT_TOO_LARGE, "Too large", large);
            case StoreFailure unavailable -> unavailable(unavailable);
            case LockAcquisitionFailedException busy ->
                problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Not now",
                        "Too many commands wait for the same record; nothing was recorded. Send the command again later.");
            case ConcurrencyException overtaken -> overtaken();
            case AggregateStreamCreationException overtaken -> overtaken();
            default -> Fault.of(failure, command).problem();
        };
    }

    private static ProblemDetail bad(BadCommand bad) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "Malformed command", bad);
        if (bad.field() != null) {
            problem.setProperty("field", bad.field());
        }
        return problem;
    }

    private ProblemDetail refused(CommandRefused refused, Locale locale) {
        ProblemDetail problem = problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "Refused by a rule", sentences.sentence(refused.refusal(), locale));
        problem.setProperty("refusal", refused.refusal().type());
        problem.setProperty("data", refused.refusal().facts());
        return problem;
    }

    private static ProblemDetail overtaken() {
        return problem(
                HttpStatus.CONFLICT,
                "Overtaken",
                "Others changed the same record at the same time; nothing was recorded. Send the command again.");
    }

    private static ProblemDetail unavailable(StoreFailure failure) {
        String detail = switch (failure) {
            case AppendOutcomeUnknown unknown ->
                "The connection to the database was lost while the command was written; it may or may not be"
                        + " recorded. Send it again with the same Idempotency-Key to learn which.";
            case LogHalted halted -> "The ledger has stopped recording; nothing was recorded. " + halted.getMessage();
            case ClockBehindHead wrong ->
                "No honest time can be given; nothing was recorded: " + wrong.getMessage()
                        + ". Send the command again later.";
            case AppendQueueFull full -> CANT_WRITE;
            case CommandAlreadyStored stored -> CANT_WRITE;
            case LeafTooLarge large -> CANT_WRITE;
            case StoreUnavailable away -> CANT_WRITE;
        };
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "Not now", detail);
    }

    private static ProblemDetail problem(HttpStatus status, String title, Throwable said) {
        return problem(status, title, Objects.requireNonNullElse(said.getMessage(), title));
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
