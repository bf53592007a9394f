package org.gerch.api.command;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.gerch.api.security.Caller;
import org.gerch.api.stream.SideBySide;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.UriUtils;

/** How one line of a batch is taken: the way of any other command, in the name of whoever sent the batch. */
record BatchLine(CommandIntake intake, BatchLineReader reader, CommandFailures failures, Caller caller, Locale locale) {
    private static final String PATH = "/api/v1/commands";

    /** Reads a line at once and has its command decided when its turn on its streams has come. */
    CompletableFuture<CommandAnswer> begin(byte[] line, SideBySide work) {
        String path = PATH;
        try {
            SentCommand sent = reader.read(line);
            String own = PATH + "/" + UriUtils.encodePathSegment(sent.name(), StandardCharsets.UTF_8);
            path = own;
            AdmittedCommand admitted = intake.admit(sent, caller);
            return work.give(admitted.turns(), () -> decide(admitted, own));
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(failed(failure, path));
        }
    }

    private CommandAnswer decide(AdmittedCommand admitted, String path) {
        try {
            return intake.decide(admitted);
        } catch (RuntimeException | Error failure) {
            return failed(failure, path);
        }
    }

    /** The answer to a line that could not even be read. */
    CommandAnswer unread(RuntimeException failure) {
        return failed(failure, PATH);
    }

    private CommandAnswer failed(Throwable failure, String path) {
        ProblemDetail problem = failures.of(failure, locale, path);
        // What the endpoint for single commands says by itself.
        problem.setInstance(URI.create(path));
        return CommandAnswer.failed(problem);
    }
}
