package org.gerch.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
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
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> anythingElse(Exception failure, WebRequest request) throws Exception {
        // The second is somebody who went away: nobody is left to be told, and nothing is wrong with the ledger.
        if (failure instanceof AccessDeniedException || failure instanceof ClientAbortException) {
            throw failure;
        }
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof ClientAbortException gone) {
            throw gone;
        }
        HttpServletRequest asked = ((ServletWebRequest) request).getRequest();
        Fault fault = Fault.of(failure, asked.getMethod() + " " + asked.getRequestURI());
        if (fault.incident() != null) {
            asked.setAttribute(Incident.ATTRIBUTE, fault.incident().id().toString());
        }
        if (fault.isOurs()) {
            cutIfBegun(failure, request);
        }
        HttpHeaders headers = new HttpHeaders();
        if (fault.isPassing()) {
            headers.set(HttpHeaders.RETRY_AFTER, Fault.RETRY_AFTER_SECONDS);
        }
        HttpStatusCode status = HttpStatusCode.valueOf(fault.problem().getStatus());
        return handleExceptionInternal(failure, fault.problem(), headers, status, request);
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
