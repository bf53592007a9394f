package org.gerch.api.problem;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much is read of a request's body.
 *
 * @param limit for every path without its own
 * @param paths limits by the beginning of the path; the longest that fits counts
 */
@ConfigurationProperties("gerch.body")
public record BodyLimit(DataSize limit, Map<String, DataSize> paths) {
    public BodyLimit {
        paths = Map.copyOf(paths);
    }

    long bytesFor(String path) {
        return paths.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .max((one, other) ->
                        Integer.compare(one.getKey().length(), other.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(limit)
                .toBytes();
    }
}
