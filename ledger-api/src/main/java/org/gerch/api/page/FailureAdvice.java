package org.gerch.api.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what pages cannot show: nothing of that name on record, or a parameter that cannot be read. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureAdvice {
    private final Pages pages;
    private final Visits visits;

    FailureAdvice(Pages pages, Visits visits) {
        this.pages = pages;
        this.visits = visits;
    }

    @ExceptionHandler
    ResponseEntity<String> notOnRecord(NotOnRecord missing, HttpServletRequest request) {
        Visit visit = visits.of(request, request.getRequestURI());
        Failure page = Failure.notOnRecord(missing.sought(), visit.words());
        return pages.show(page, visit, HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ResponseEntity<String> notReadable(NotReadable unreadable, HttpServletRequest request) {
        Visit visit = visits.of(request, request.getRequestURI());
        Failure page = Failure.notReadable(unreadable, visit.words());
        return pages.show(page, visit, HttpStatus.BAD_REQUEST);
    }
}
