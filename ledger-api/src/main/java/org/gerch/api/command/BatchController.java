package org.gerch.api.command;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.gerch.api.problem.BodyLimit;
import org.gerch.api.security.Caller;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes commands by the thousand: {@code POST /api/v1/commands}, one a line, each answered by a line in the same order. */
@RestController
@ConditionalOnWebApplication
class BatchController {
    private final CommandIntake intake;
    private final BatchLineReader reader;
    private final CommandFailures failures;
    private final BodyLimit limit;
    private final JsonMapper json;

    BatchController(
            CommandIntake intake, BatchLineReader reader, CommandFailures failures, BodyLimit limit, JsonMapper json) {
        this.intake = intake;
        this.reader = reader;
        this.failures = failures;
        this.limit = limit;
        this.json = json;
    }

    @PostMapping(
            path = "/api/v1/commands",
            consumes = {MediaType.APPLICATION_NDJSON_VALUE, "application/jsonl", MediaType.TEXT_PLAIN_VALUE})
    void take(InputStream commands, @AuthenticationPrincipal Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        BatchLine line = new BatchLine(intake, reader, failures, caller, locale);
        // On the request's own thread, which is a virtual one: an asynchronous answer would be cut off after half a
        // minute.
        new Batch(line, limit.limit().toBytes(), json).run(commands, response.getOutputStream());
    }
}
