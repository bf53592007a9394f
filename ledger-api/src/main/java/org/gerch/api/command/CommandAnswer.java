package org.gerch.api.command;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * What a sender is told of one command, over whichever endpoint it came.
 *
 * @param body a {@link Receipt} or a {@link ProblemDetail}; null where everything was on record already
 */
record CommandAnswer(HttpStatus status, @Nullable Object body) {
    static final CommandAnswer NOTHING_NEW = new CommandAnswer(HttpStatus.NO_CONTENT, null);

    static CommandAnswer recorded(Receipt receipt) {
        return new CommandAnswer(HttpStatus.CREATED, receipt);
    }

    static CommandAnswer failed(ProblemDetail problem) {
        return new CommandAnswer(HttpStatus.valueOf(problem.getStatus()), problem);
    }
}
