package org.gerch.api.imports;

/**
 * What became of the releases of one publication.
 *
 * @param recorded releases from which something was recorded
 * @param unchanged releases whose exact content the ledger already knew
 * @param rejected lines that could not be recorded, each reported with its reason
 * @param events how many events were recorded
 */
public record ImportSummary(long recorded, long unchanged, long rejected, long events) {
    public static final ImportSummary NOTHING = new ImportSummary(0, 0, 0, 0);

    public ImportSummary plus(ImportSummary other) {
        return new ImportSummary(
                recorded + other.recorded,
                unchanged + other.unchanged,
                rejected + other.rejected,
                events + other.events);
    }

    @Override
    public String toString() {
        return recorded + " releases recorded (" + events + " events), " + unchanged + " unchanged, " + rejected
                + " rejected";
    }
}
