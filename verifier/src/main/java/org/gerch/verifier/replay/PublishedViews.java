package org.gerch.verifier.replay;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.gerch.core.json.Wire;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.difference.Differences;
import org.gerch.verifier.difference.What;
import org.gerch.verifier.source.Answer;
import org.gerch.verifier.source.LogSource;
import org.gerch.verifier.source.LogUnreachable;
import tools.jackson.databind.JsonNode;

/** What a ledger published of its views: for which size last, and then their digests and the verdicts. */
public final class PublishedViews {
    private static final String NEWEST = "views/newest.json";
    private static final long SMALL = 1 << 16;
    /** Verdicts take a hundredth of this for each million events. */
    private static final long MOST_PACKED = 1L << 30;

    private final LogSource log;
    private final Differences differences;

    public PublishedViews(LogSource log, Differences differences) {
        this.log = log;
        this.differences = differences;
    }

    /** The size for which views were published last; none if they never were. */
    public OptionalLong newest() {
        Optional<JsonNode> newest = canonical(NEWEST);
        if (newest.isEmpty()) {
            return OptionalLong.empty();
        }
        JsonNode size = newest.get().path("size");
        if (newest.get().size() != 1 || !size.isIntegralNumber() || size.asLong() < 0) {
            differences.add(Difference.ofFile(
                    What.MALFORMED, NEWEST, "{\"size\":N}", newest.get().toString()));
            return OptionalLong.empty();
        }
        return OptionalLong.of(size.asLong());
    }

    /** The digests of the views after so many leaves; none if there are none or they can't be read, which is noted. */
    Optional<Map<String, String>> digests(long size) {
        String path = "views/" + size + "/digests.json";
        Optional<JsonNode> file = required(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        JsonNode said = file.get().path("digests");
        Map<String, String> digests = new TreeMap<>();
        said.properties()
                .forEach(view -> digests.put(view.getKey(), view.getValue().asString("")));
        if (file.get().size() != 2 || file.get().path("size").asLong(-1) != size || !said.isObject()) {
            differences.add(Difference.ofFile(
                    What.MALFORMED,
                    path,
                    "{\"digests\":{...},\"size\":" + size + "}",
                    "{" + String.join(",", file.get().propertyNames()) + "}"));
            return Optional.empty();
        }
        return Optional.of(digests);
    }

    /** The packed verdicts after so many leaves; none if they are not published, which is noted. */
    Optional<byte[]> verdicts(long size) {
        String path = verdictsPath(size);
        Optional<byte[]> packed = bytes(path, MOST_PACKED);
        if (packed.isEmpty()) {
            differences.add(Difference.ofFile(What.WITHHELD, path, "", ""));
        }
        return packed;
    }

    static String verdictsPath(long size) {
        return "views/" + size + "/verdicts.jsonl.gz";
    }

    private Optional<JsonNode> required(String path) {
        Optional<JsonNode> file = canonical(path);
        if (file.isEmpty()) {
            differences.add(Difference.ofFile(What.WITHHELD, path, "", ""));
        }
        return file;
    }

    private Optional<JsonNode> canonical(String path) {
        // What is not canonical has none of the fields that are asked for.
        return bytes(path, SMALL)
                .map(bytes -> Wire.isCanonical(bytes)
                        ? Wire.mapper().readTree(bytes)
                        : Wire.mapper().createObjectNode());
    }

    private Optional<byte[]> bytes(String path, long most) {
        return switch (log.read(path, most)) {
            case Answer.Found found -> Optional.of(found.bytes());
            case Answer.Missing missing -> Optional.empty();
            case Answer.TooLarge large -> {
                differences.add(Difference.ofFile(What.TOO_LARGE, path, Long.toString(large.mostBytes()), ""));
                yield Optional.empty();
            }
            case Answer.Unreachable unreachable -> throw new LogUnreachable(unreachable.why());
        };
    }
}
