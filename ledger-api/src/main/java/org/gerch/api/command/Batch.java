package org.gerch.api.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import org.gerch.api.command.BatchWindow.End;
import org.gerch.api.command.BatchWindow.Unanswered;
import org.gerch.api.problem.BodyTooLarge;
import org.gerch.api.stream.SideBySide;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One batch of commands on its way: a thread of its own reads lines and gives them out, the request's thread writes their answers.
 *
 * <p>Commands of one stream are decided in the order of their lines, those of different streams at once, so that many share one
 * commit. The answers come in the order of the lines all the same.
 */
final class Batch {
    private final BatchLine line;
    private final long longest;
    private final JsonMapper json;
    private final BatchWindow window = new BatchWindow();

    /** @param longest the most bytes a line may have */
    Batch(BatchLine line, long longest, JsonMapper json) {
        this.line = line;
        this.longest = longest;
        this.json = json;
    }

    /**
     * Reads to the end and answers every line.
     *
     * @throws IOException if the sender can't be read from or written to any more: half an answer must not look like a whole
     *     one; what was recorded before stays
     */
    void run(InputStream commands, OutputStream answers) throws IOException {
        try (SideBySide work = new SideBySide()) {
            Thread reader = Thread.startVirtualThread(() -> read(commands, work));
            try {
                write(new BufferedOutputStream(answers, 32 << 10));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the batch was interrupted");
            } finally {
                stop(reader);
            }
        }
    }

    /** The request must not end while somebody reads from it. */
    private static void stop(Thread reader) {
        reader.interrupt();
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(InputStream commands, SideBySide work) {
        try {
            window.add(new End(readAll(new BoundedLines(commands, longest), work)));
        } catch (InterruptedException nobodyWrites) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives out every line; answers with what cut the reading short, if something did. */
    private @Nullable IOException readAll(BoundedLines lines, SideBySide work) throws InterruptedException {
        try {
            for (BoundedLines.Line next = lines.next(); next != null; next = lines.next()) {
                if (!next.isBlank()) {
                    window.makeRoom(next.bytes().length);
                    window.add(new Unanswered(next.number(), next.bytes().length, begin(next, work)));
                }
            }
            return null;
        } catch (BodyTooLarge tooLarge) {
            // Said on the line that the limit cut; the answer is then complete.
            CommandAnswer refused = line.unread(tooLarge);
            window.add(new Unanswered(lines.number(), 0, CompletableFuture.completedFuture(refused)));
            return null;
        } catch (IOException cut) {
            return cut;
        } catch (RuntimeException unexpected) {
            // Whoever writes must learn of it, or would wait for ever.
            return new IOException(unexpected);
        }
    }

    private CompletableFuture<CommandAnswer> begin(BoundedLines.Line next, SideBySide work) {
        return next.tooLong()
                ? CompletableFuture.completedFuture(line.unread(new BodyTooLarge(longest)))
                : line.begin(next.bytes(), work);
    }

    private void write(OutputStream out) throws IOException, InterruptedException {
        while (true) {
            switch (window.take()) {
                case Unanswered next -> {
                    CommandAnswer answer = next.answer().join();
                    BatchAnswer said =
                            new BatchAnswer(next.number(), answer.status().value(), answer.body());
                    out.write(json.writeValueAsBytes(said));
                    out.write('\n');
                    window.answered(next);
                    if (!window.hasNextReady()) {
                        out.flush();
                    }
                }
                case End end -> {
                    out.flush();
                    end.check();
                    return;
                }
            }
        }
    }
}
