package org.gerch.api.command;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.axonframework.modelling.command.ConcurrencyException;
import org.gerch.store.AppendOutcomeUnknown;
import org.gerch.store.LeafTooLarge;
import org.gerch.store.StoreFailure;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what was wrong with a command, as problem details (RFC 9457). */
@RestControllerAdvice
@Order(0)
class CommandProblems {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final RefusalSentences sentences;

    CommandProblems(RefusalSentences sentences) {
        this.sentences = sentences;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bad(BadCommand bad) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "Malformed command", bad);
        if (bad.field() != null) {
            problem.setProperty("field", bad.field());
        }
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(CommandRefused refused, Locale locale) {
        ProblemDetail problem = problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "Refused by a rule", sentences.sentence(refused.refusal(), locale));
        problem.setProperty("refusal", refused.refusal().type());
        problem.setProperty("data", refused.refusal().facts());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(UnknownCommand unknown) {
        return answer(problem(HttpStatus.NOT_FOUND, "Unknown command", unknown));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(RoleMissing missing) {
        return answer(problem(HttpStatus.FORBIDDEN, "Not allowed", missing));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> reused(KeyAlreadyUsed reused) {
        return answer(problem(HttpStatus.CONFLICT, "Key already used", reused));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(ConcurrencyException overtaken) {
        return answer(problem(
                HttpStatus.CONFLICT,
                "Overtaken",
                "Others changed the same record at the same time; nothing was recorded. Send the command again."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(LeafTooLarge large) {
        return answer(problem(HttpStatus.CONTENT_TOO_LARGE, "Too large", large));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(StoreFailure failure) {
        String detail = failure instanceof AppendOutcomeUnknown
                ? "The connection to the database was lost while the command was written; it may or may not be recorded."
                        + " Send it again with the same Idempotency-Key to learn which."
                : "The ledger can't write at the moment; nothing was recorded. Send the command again later.";
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "Not now", detail));
    }

    private static ProblemDetail problem(HttpStatus status, String title, Exception said) {
        return problem(status, title, Objects.requireNonNullElse(said.getMessage(), title));
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
