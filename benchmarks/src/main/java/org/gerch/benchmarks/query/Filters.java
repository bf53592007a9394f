package org.gerch.benchmarks.query;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Different questions to the list of verdicts, each of which is answered with a full page. */
final class Filters implements AutoCloseable {
    static final int ROWS = 20;
    private static final String LIST = "/api/v1/verdicts?limit=" + ROWS;
    private static final int LARGEST_PAGE = 1_000;
    private static final int MOST_CONDITIONS = 3;

    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private final SplittableRandom choice = new SplittableRandom(20);
    private final List<Map<String, String>> rows = new ArrayList<>();
    private long bytes;

    Filters(int port) throws IOException, InterruptedException {
        this.port = port;
        // The newest would all be copies of one lot, for every telling has the same dates.
        for (JsonNode row : page("/api/v1/verdicts?order=changed&limit=" + LARGEST_PAGE)) {
            rows.add(conditions(row));
        }
    }

    /**
     * So many different addresses of lists; every one has a page of {@link #ROWS} rows.
     *
     * <p>What a list is asked for is true of one row, as a reader asks who saw one: of values taken from different rows hardly any
     * hold together.
     */
    List<String> find(int wanted) throws IOException, InterruptedException {
        Set<String> found = new LinkedHashSet<>();
        while (found.size() < wanted) {
            String address = anyOf();
            if (!found.contains(address) && page(address).size() == ROWS) {
                found.add(address);
            }
        }
        return List.copyOf(found);
    }

    /** The mean size of the answers seen last. */
    int meanBytes(List<String> addresses) throws IOException, InterruptedException {
        bytes = 0;
        for (String address : addresses) {
            page(address);
        }
        return (int) (bytes / addresses.size());
    }

    private String anyOf() {
        Map<String, String> row = rows.get(choice.nextInt(rows.size()));
        List<String> names = new ArrayList<>(row.keySet());
        StringBuilder address = new StringBuilder(LIST);
        int conditions = 1 + choice.nextInt(MOST_CONDITIONS);
        for (int i = 0; i < conditions; i++) {
            String name = names.remove(choice.nextInt(names.size()));
            address.append('&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(row.get(name), StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    private static Map<String, String> conditions(JsonNode row) {
        Map<String, String> conditions = new LinkedHashMap<>();
        note(conditions, "verdict", row.path("verdict"));
        note(conditions, "overridden", row.path("lowestGroupBidOverridden"));
        note(conditions, "buyer", row.path("buyer"));
        note(conditions, "district", row.path("place").path("district"));
        note(conditions, "khoroo", row.path("place").path("khoroo"));
        String day = row.path("published").asString("").transform(instant -> instant.split("T")[0]);
        conditions.put("from", day);
        conditions.put("to", day);
        return conditions;
    }

    private static void note(Map<String, String> conditions, String name, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            conditions.put(name, value.asString());
        }
    }

    private JsonNode page(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " was answered with " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        bytes += answer.body().length;
        return JsonMapper.shared().readTree(answer.body()).path("items");
    }

    @Override
    public void close() {
        client.close();
    }
}
