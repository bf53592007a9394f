package org.gerch.api.command;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.gerch.api.problem.Fault;
import org.gerch.store.StoreFailure;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a command that was not recorded. */
@RestControllerAdvice
@Order(0)
class CommandProblems {
    private final CommandFailures failures;

    CommandProblems(CommandFailures failures) {
        this.failures = failures;
    }

    @ExceptionHandler({
        BadCommand.class,
        CommandRefused.class,
        UnknownCommand.class,
        RoleMissing.class,
        KeyAlreadyUsed.class,
        StoreFailure.class,
        LockAcquisitionFailedException.class,
        ConcurrencyException.class,
        AggregateStreamCreationException.class
    })
    ResponseEntity<ProblemDetail> notRecorded(RuntimeException failure, Locale locale, HttpServletRequest request) {
        ProblemDetail problem = failures.of(failure, locale, request.getRequestURI());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, Fault.RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }
}
