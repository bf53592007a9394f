package org.gerch.api.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.gerch.api.directory.StartRefused;
import org.gerch.core.json.Wire;
import org.gerch.log.MalformedException;
import org.gerch.log.VerifierKey;
import tools.jackson.databind.node.ObjectNode;

/** A running ledger, spoken to as any other program would: only public halves of keys are sent. */
record RemoteRotated(URI ledger, String token) implements RotatedLedger {
    private static final int OK = 200;
    private static final int RECORDED = 201;
    private static final int ON_RECORD_BEFORE = 204;

    @Override
    public VerifierKey key() throws InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(ledger.resolve("/log/verifier-key")));
        if (answer.statusCode() != OK) {
            throw refused(answer);
        }
        try {
            return VerifierKey.parse(answer.body().strip());
        } catch (MalformedException e) {
            throw new StartRefused("What answers at " + ledger + " is no ledger: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void rotate(VerifierKey next, VerifierKey previous) throws InterruptedException {
        ObjectNode body = Wire.mapper().createObjectNode();
        body.put("key", next.toString()).put("previous", previous.toString());
        HttpResponse<String> answer = send(HttpRequest.newBuilder(ledger.resolve("/api/v1/commands/rotate-log-key"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        // No content: it was logged before, by a call whose answer was lost.
        if (answer.statusCode() != RECORDED && answer.statusCode() != ON_RECORD_BEFORE) {
            throw refused(answer);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new StartRefused(
                    "The ledger at " + ledger + " can't be reached: " + unreachable + ". Say where it is with --url.",
                    unreachable);
        }
    }

    private StartRefused refused(HttpResponse<String> answer) {
        return new StartRefused("The ledger at " + ledger + " refused (" + answer.statusCode() + "): " + answer.body());
    }
}
