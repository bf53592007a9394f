package org.gerch.api.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.gerch.core.ocds.OcdsWords;
import org.gerch.core.ocds.Unused;

/**
 * What became of the releases of one publication.
 *
 * @param recorded releases from which something was recorded
 * @param unchanged releases whose exact content the ledger already knew
 * @param rejected lines that could not be recorded, each reported with its reason
 * @param events how many events were recorded
 * @param unused how often something in a release could not be used, by what is wrong with it
 */
public record ImportSummary(long recorded, long unchanged, long rejected, long events, Map<Unused.Kind, Long> unused) {
    public static final ImportSummary NOTHING = new ImportSummary(0, 0, 0, 0);

    public ImportSummary {
        unused = unused == null ? Map.of() : Map.copyOf(unused);
    }

    /** Of releases all of which could be used. */
    public ImportSummary(long recorded, long unchanged, long rejected, long events) {
        this(recorded, unchanged, rejected, events, Map.of());
    }

    public ImportSummary plus(ImportSummary other) {
        Map<Unused.Kind, Long> both = new EnumMap<>(Unused.Kind.class);
        both.putAll(unused);
        other.unused.forEach((kind, count) -> both.merge(kind, count, Long::sum));
        return new ImportSummary(
                recorded + other.recorded,
                unchanged + other.unchanged,
                rejected + other.rejected,
                events + other.events,
                both);
    }

    /** In a person's language. */
    public String said(OcdsWords words) {
        StringBuilder text = new StringBuilder(words.imported(recorded, events, unchanged, rejected));
        new TreeMap<>(unused).forEach((kind, count) -> text.append("; ").append(words.counted(kind, count)));
        return text.toString();
    }
}
