package org.gerch.api.witness;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.gerch.log.AddCheckpointRequest;
import org.gerch.log.Checkpoint;
import org.gerch.log.Cosignature;
import org.gerch.log.MalformedException;
import org.gerch.log.NoteSignature;
import org.gerch.log.VerificationException;

/** Asks witnesses over HTTP (C2SP tlog-witness); nothing that comes back is believed unseen. */
final class WitnessClient implements AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 64 << 10;
    private static final int SHOWN = 200;
    private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,17})\n");

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration patience;

    /** @param patience how long a whole exchange may take */
    WitnessClient(Duration patience) {
        this.patience = patience;
    }

    Reply ask(KnownWitness witness, AddCheckpointRequest request) throws InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(URI.create(witness.url() + "/add-checkpoint"))
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.toBytes()))
                .build();
        CompletableFuture<HttpResponse<byte[]>> underWay =
                client.sendAsync(post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            // Of the whole exchange: a request's own timeout ends with the headers, and an answer could then drip for
            // ever.
            return read(witness, request, underWay.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            return new Reply.Away(String.valueOf(failed.getCause()));
        } catch (TimeoutException slow) {
            return new Reply.Away("no answer within " + patience.toMillis() + " ms");
        } finally {
            underWay.cancel(true);
        }
    }

    private static Reply read(KnownWitness witness, AddCheckpointRequest request, HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        return switch (answer.statusCode()) {
            case 200 -> cosigned(witness, request, body);
            case 409 ->
                SIZE.matcher(body).matches()
                        ? new Reply.OtherSize(Long.parseLong(body.strip()))
                        : new Reply.Refused(409, shown(body));
            case 422 -> new Reply.Disagreed(shown(body));
            default -> new Reply.Refused(answer.statusCode(), shown(body));
        };
    }

    /** Lines by other keys are passed over, as the protocol asks. */
    private static Reply cosigned(KnownWitness witness, AddCheckpointRequest request, String body) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(request.checkpoint().text());
            for (String text : body.split("\n")) {
                NoteSignature line = NoteSignature.parse(text);
                if (witness.key().claims(line)) {
                    return new Reply.Cosigned(line, Cosignature.verify(witness.key(), checkpoint, line));
                }
            }
            return new Reply.Bad("no line is by " + witness.key());
        } catch (MalformedException | VerificationException wrong) {
            return new Reply.Bad(shown(String.valueOf(wrong.getMessage())));
        }
    }

    /** What a stranger wrote, as a line of the log may have it. */
    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
