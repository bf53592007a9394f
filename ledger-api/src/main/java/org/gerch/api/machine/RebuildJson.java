package org.gerch.api.machine;

import java.time.Duration;
import org.gerch.core.json.Wire;
import org.gerch.projections.rebuild.RebuildProgress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A rebuild's progress for programs, and as a line for people at a terminal. */
public final class RebuildJson {
    private RebuildJson() {}

    public static ObjectNode of(RebuildProgress progress) {
        ObjectNode item = Wire.mapper().createObjectNode();
        item.put("id", progress.view());
        item.put("state", progress.state().name());
        item.put("over", progress.state().isOver());
        item.put("events", progress.events());
        item.put("total", progress.total());
        item.put("eventsPerSecond", progress.rate());
        item.put("secondsLeft", seconds(progress.left()));
        item.put("seconds", seconds(progress.elapsed()));
        item.put("comparedEvents", progress.compared());
        item.put("servingDigest", progress.serving());
        item.put("rebuiltDigest", progress.rebuilt());
        item.put("agreed", progress.agreed());
        item.put("problem", progress.problem());
        return item;
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : Long.valueOf(duration.toSeconds());
    }

    /** One line of progress. */
    public static String line(JsonNode item) {
        StringBuilder line = new StringBuilder(item.path("id").asString())
                .append(": ")
                .append(item.path("state").asString())
                .append(", ")
                .append(item.path("events").asLong())
                .append(" of ")
                .append(item.path("total").asLong())
                .append(" events, ")
                .append(item.path("eventsPerSecond").asLong())
                .append("/s");
        if (item.path("secondsLeft").isNumber()) {
            line.append(", about ").append(item.path("secondsLeft").asLong()).append(" s left");
        }
        if (item.path("agreed").isBoolean()) {
            line.append(
                    item.path("agreed").asBoolean()
                            ? ", digests agree"
                            : ", digests DIFFER: the view did not say what its leaves say");
        }
        return item.path("problem").isString()
                ? line.append(": ").append(item.path("problem").asString()).toString()
                : line.toString();
    }
}
