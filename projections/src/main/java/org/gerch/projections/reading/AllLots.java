package org.gerch.projections.reading;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.gerch.core.json.Wire;
import org.gerch.core.verdict.rule.Compared;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.verdict.rule.LotShare;
import org.gerch.core.verdict.rule.PartyIndicator;
import org.gerch.core.views.Views;

/**
 * Compares all lots, tenderers and buyers with each other, as they stood after some leaves.
 *
 * <p>The sums of the last size asked for are kept, and brought to a later one by the rows that changed in between; an earlier one is
 * summed up anew. One at a time: whoever asks meanwhile mostly asks for the same.
 */
public final class AllLots {
    private final ViewTables tables;
    /** Guarded by this. */
    private LotSums newest = new LotSums();

    AllLots(ViewTables tables) {
        this.tables = tables;
    }

    /** Whether any of some indicators is raised of rows by comparing them, so that their own columns don't say so. */
    static boolean compares(Set<String> codes) {
        return codes.stream().anyMatch(Indicators.COMPARING_CODES::contains);
    }

    /** What came of comparing, as it stood after {@code size} leaves. */
    public synchronized Comparison at(long size) {
        if (size < newest.size()) {
            LotSums earlier = new LotSums();
            advance(earlier, size);
            return earlier.compared();
        }
        advance(newest, size);
        return newest.compared();
    }

    /**
     * The lots that count towards what some indicators raise.
     *
     * @param codes of indicators; those that are asked of one lot by itself have none here
     */
    public Set<String> lots(Set<String> codes, long size) {
        Set<String> lots = new TreeSet<>();
        if (!compares(codes)) {
            return lots;
        }
        Comparison comparison = at(size);
        comparison.lots().stream()
                .filter(standing -> codes.contains(standing.compared().code()))
                .forEach(standing -> lots.addAll(standing.values().keySet()));
        for (PartyIndicator indicator : Indicators.OF_PARTIES) {
            if (codes.contains(indicator.code())) {
                comparison.parties().stream()
                        .filter(compared -> compared.code().equals(indicator.code()))
                        .forEach(compared -> lots.addAll(lots(indicator, compared, size)));
            }
        }
        return lots;
    }

    /** The lots that count towards one comparison's standing parties. */
    private Set<String> lots(PartyIndicator indicator, Compared compared, long size) {
        Set<String> lots = new TreeSet<>();
        compared.standing().forEach(standing -> lots.addAll(lots(indicator, compared.kind(), standing, size)));
        return lots;
    }

    /** The lots that count towards one party's value. */
    public Set<String> lots(PartyIndicator indicator, Compared.Kind kind, Compared.Standing standing, long size) {
        Set<String> lots = new TreeSet<>();
        Question question = new Question()
                .add("select id, share from")
                .everything(Question.table(Views.VERDICTS), size)
                .add("where position(? in share) > 0", Wire.mapper().writeValueAsString(standing.party()));
        read(question, (id, share) -> {
            if (indicator.counts(share, kind, standing.party())) {
                lots.add(id);
            }
        });
        return lots;
    }

    /** Takes away what ended since, and adds what has begun and stands. */
    private void advance(LotSums sums, long size) {
        long from = sums.size();
        if (from == size) {
            return;
        }
        String table = Question.table(Views.VERDICTS);
        try {
            read(
                    new Question()
                            .add(
                                    "select id, share from " + table
                                            + " where until_position >= ? and until_position < ?"
                                            + " and from_position < ? and share is not null",
                                    from,
                                    size,
                                    from),
                    sums::remove);
            read(
                    new Question()
                            .add("select id, share from")
                            .everything(table, size)
                            .add("where from_position >= ? and share is not null", from),
                    sums::add);
            sums.reached(size);
        } catch (RuntimeException halfway) {
            newest = new LotSums();
            throw halfway;
        }
    }

    private void read(Question question, BiConsumer<String, LotShare> reader) {
        tables.stream(
                question,
                found ->
                        reader.accept(found.getString(1), Wire.mapper().readValue(found.getString(2), LotShare.class)));
    }
}
