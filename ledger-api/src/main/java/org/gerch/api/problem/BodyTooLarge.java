package org.gerch.api.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** More was sent than is read here. */
public final class BodyTooLarge extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    public BodyTooLarge(long mostBytes) {
        super(
                HttpStatus.CONTENT_TOO_LARGE,
                ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, sentence(mostBytes)),
                null);
    }

    static String sentence(long mostBytes) {
        return "The body must have at most " + mostBytes + " bytes.";
    }
}
