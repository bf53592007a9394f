package org.gerch.api.query;

import java.time.Duration;
import org.gerch.projections.reading.ViewsUnavailable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why a question has no answer yet, or none at all. */
@RestControllerAdvice
@Order(0)
class QueryProblems {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> behind(ViewBehind behind) {
        return later(String.valueOf(behind.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(ViewsUnavailable unavailable) {
        return later("The views can't be read at the moment; ask again.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(NothingThere nothing) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(nothing.getMessage()));
        problem.setProperty("id", nothing.id());
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> later(String detail) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail));
    }
}
