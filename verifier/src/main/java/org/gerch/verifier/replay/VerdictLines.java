package org.gerch.verifier.replay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.gerch.core.json.FirstDifference;
import org.gerch.core.json.Wire;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.difference.Differences;
import org.gerch.verifier.difference.What;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Compares the published verdicts with those judged anew, row by row in the order of their keys.
 *
 * <p>What is packed small may unpack without end, so it is read line by line and no further than it can matter.
 */
final class VerdictLines {
    private static final int LONGEST_LINE = 1 << 20;
    private static final int BUFFER = 1 << 16;
    /** A page of differences says enough. */
    private static final int MOST = 20;

    private final String path;
    private final Differences differences;
    private int found;

    VerdictLines(long size, Differences differences) {
        this.path = PublishedViews.verdictsPath(size);
        this.differences = differences;
    }

    /** Whether they are the same, byte for byte. */
    boolean compare(List<RowText> rows, Optional<byte[]> packed) {
        if (packed.isEmpty()) {
            return false;
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.get()), BUFFER)) {
            compare(rows, new BoundedLines(unpacked, LONGEST_LINE));
        } catch (IOException | JacksonException unreadable) {
            found++;
            differences.add(Difference.ofFile(
                    What.MALFORMED,
                    path,
                    "",
                    String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("")));
        }
        return found == 0;
    }

    private void compare(List<RowText> rows, BoundedLines lines) throws IOException {
        int at = 0;
        byte[] line = lines.next();
        while (found < MOST && (line != null || at < rows.size())) {
            RowText row = at < rows.size() ? rows.get(at) : null;
            if (line != null && row != null && Arrays.equals(line, row.json())) {
                at++;
                line = lines.next();
                continue;
            }
            RowText said = line == null ? null : said(line);
            int order = said == null ? 1 : row == null ? -1 : RowText.IN_ORDER.compare(said, row);
            note(order <= 0 ? said : null, order >= 0 ? row : null);
            at += order >= 0 ? 1 : 0;
            line = order <= 0 ? lines.next() : line;
        }
    }

    private static RowText said(byte[] line) {
        return RowText.of(Wire.mapper().readTree(line).path("id").asString(""), line, -1);
    }

    private void note(@Nullable RowText said, @Nullable RowText row) {
        found++;
        if (row == null && said != null) {
            differences.add(new Difference(What.VERDICT_ADDED, null, said.id(), "", shown(said)));
        } else if (row != null && said == null) {
            differences.add(new Difference(What.VERDICT_MISSING, row.position(), row.id(), shown(row), ""));
        } else if (row != null && said != null) {
            FirstDifference first = FirstDifference.between(
                            Wire.mapper().readTree(row.json()), Wire.mapper().readTree(said.json()))
                    .orElse(new FirstDifference("", "", ""));
            differences.add(new Difference(
                    What.VERDICT_CHANGED, row.position(), row.id() + first.pointer(), first.expected(), first.found()));
        }
    }

    private static String shown(RowText row) {
        JsonNode kind = Wire.mapper().readTree(row.json()).path("verdict").path("kind");
        return kind.isMissingNode() ? "" : kind.asString("");
    }
}
