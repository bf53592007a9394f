package org.gerch.api.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.gerch.api.directory.StartRefused;
import org.gerch.core.json.Wire;
import tools.jackson.databind.JsonNode;

/** Asks a running ledger to rebuild, and how far it is. */
record RemoteRebuild(URI ledger, String token) {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    /** @param name of a view, or {@code all} */
    void start(String name) throws InterruptedException {
        HttpRequest request = to(name).POST(HttpRequest.BodyPublishers.noBody()).build();
        answer(request, ACCEPTED);
    }

    JsonNode progress(String view) throws InterruptedException {
        return answer(to(view).build(), OK);
    }

    private HttpRequest.Builder to(String name) {
        return HttpRequest.newBuilder(ledger.resolve("/api/v1/projections/" + name + "/rebuild"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private JsonNode answer(HttpRequest request, int expected) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new StartRefused(
                        "The ledger at " + ledger + " refused (" + answer.statusCode() + "): " + answer.body());
            }
            return Wire.mapper().readTree(answer.body());
        } catch (IOException unreachable) {
            throw new StartRefused("The ledger at " + ledger + " can't be reached: " + unreachable + ".", unreachable);
        }
    }
}
