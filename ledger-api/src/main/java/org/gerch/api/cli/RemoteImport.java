package org.gerch.api.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.api.directory.StartRefused;
import org.gerch.api.imports.ImportLine;
import org.gerch.api.imports.ImportSummary;
import org.gerch.core.json.Wire;
import org.gerch.core.rules.GroupRule;

/** Sends files to a running ledger and passes on what it says while it records them. */
record RemoteImport(URI ledger, String token, Locale language) {
    private static final int OK = 200;

    ImportSummary send(List<Path> files, List<GroupRule> groups, Consumer<String> say) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            ImportSummary sum = ImportSummary.NOTHING;
            for (Path file : files) {
                sum = sum.plus(send(http, file, groups, say));
            }
            return sum;
        } catch (IOException e) {
            throw new StartRefused("The ledger at " + ledger + " can't be reached, or broke off: " + e + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The import was interrupted; what was recorded before stays.", e);
        }
    }

    private ImportSummary send(HttpClient http, Path file, List<GroupRule> groups, Consumer<String> say)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(ledger.resolve("/api/v1/imports?" + query(file, groups)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/octet-stream")
                .header("Accept", "application/x-ndjson")
                .header("Accept-Language", language.toLanguageTag())
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        HttpResponse<Stream<String>> response = http.send(request, HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() != OK) {
                throw new StartRefused("The ledger at " + ledger + " refused " + file + " (" + response.statusCode()
                        + "): " + lines.collect(Collectors.joining(" ")));
            }
            return summaryOf(lines.iterator(), say);
        }
    }

    private static ImportSummary summaryOf(Iterator<String> lines, Consumer<String> say) throws IOException {
        while (lines.hasNext()) {
            ImportLine line = Wire.mapper().readValue(lines.next(), ImportLine.class);
            if (line.message() != null) {
                say.accept(line.message());
            }
            if (line.summary() != null) {
                return line.summary();
            }
        }
        throw new IOException("the answer ended before the import did");
    }

    private static String query(Path file, List<GroupRule> groups) {
        Stream<String> rules = groups.stream().map(rule -> "&group=" + encoded(rule.toString()));
        return "name=" + encoded(String.valueOf(file.getFileName())) + rules.collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
