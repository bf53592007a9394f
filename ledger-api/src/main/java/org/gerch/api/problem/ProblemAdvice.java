package org.gerch.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.gerch.core.kernel.Malformed;
import org.gerch.store.DatabaseAway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Turns whatever a controller throws into problem details; comes after every advice that knows more.
 *
 * <p>A browser's request goes on to the error page instead.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> malformed(Malformed malformed, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, malformed.what() + " " + malformed.why() + ".");
        problem.setProperty("field", malformed.what());
        return handleExceptionInternal(malformed, problem, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> anythingElse(Exception fault, WebRequest request) throws Exception {
        if (fault instanceof AccessDeniedException) {
            throw fault;
        }
        if (DatabaseAway.isBehind(fault)) {
            return databaseAway(fault, request);
        }
        HttpServletRequest asked = ((ServletWebRequest) request).getRequest();
        Incident incident = Incident.of(asked.getMethod() + " " + asked.getRequestURI(), fault);
        asked.setAttribute(Incident.ATTRIBUTE, incident.id().toString());
        cutIfBegun(fault, request);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, incident.sentence());
        problem.setProperty("incident", incident.id());
        return handleExceptionInternal(fault, problem, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    private @Nullable ResponseEntity<Object> databaseAway(Exception away, WebRequest request) throws Exception {
        LOG.warn("The database could not be asked: {}", String.valueOf(away.getMessage()));
        cutIfBegun(away, request);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "The ledger can't read its database at the moment. Try again later.");
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
        return handleExceptionInternal(away, problem, headers, HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    /** The server then cuts the connection: half an answer must not look like a whole one. */
    private static void cutIfBegun(Exception fault, WebRequest request) throws Exception {
        if (Objects.requireNonNull(((ServletWebRequest) request).getResponse()).isCommitted()) {
            throw fault;
        }
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException nothing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "There is nothing at this address.");
        return handleExceptionInternal(nothing, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ServletWebRequest web = (ServletWebRequest) request;
        HttpServletResponse response = Objects.requireNonNull(web.getResponse());
        if (response.isCommitted()) {
            return null;
        }
        if (Audience.of(web.getRequest()) == Audience.BROWSER) {
            return shownAsPage(response, headers, status);
        }
        HttpHeaders typed = new HttpHeaders(headers);
        typed.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(cause, body, typed, status, request);
    }

    private static @Nullable ResponseEntity<Object> shownAsPage(
            HttpServletResponse response, HttpHeaders headers, HttpStatusCode status) {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            response.sendError(status.value());
        } catch (IOException gone) {
            return null;
        }
        return null;
    }
}
