package org.gerch.projections.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gerch.core.verdict.rule.Compared;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.verdict.rule.Limit;
import org.gerch.core.verdict.rule.LotComparison;
import org.gerch.core.verdict.rule.LotShare;
import org.gerch.core.verdict.rule.Settings;
import org.gerch.core.verdict.rule.Sums;
import org.jspecify.annotations.Nullable;

/** The shares of all lots that stood after some leaves, added up. */
final class LotSums {
    private final Sums sums = new Sums();
    private final Map<String, Double> gaps = new HashMap<>();
    private long size;
    private @Nullable Comparison found;

    long size() {
        return size;
    }

    void reached(long to) {
        size = to;
    }

    void add(String id, LotShare share) {
        found = null;
        sums.add(share);
        LotShare.Gap gap = share.gap();
        if (gap != null) {
            gaps.put(id, gap.value());
        }
    }

    void remove(String id, LotShare share) {
        found = null;
        sums.remove(share);
        gaps.remove(id);
    }

    Comparison compared() {
        Comparison known = found;
        if (known == null) {
            known = new Comparison(
                    Indicators.OF_PARTIES.stream()
                            .flatMap(indicator -> indicator.among(sums, Settings.USUAL).stream())
                            .toList(),
                    Indicators.OF_LOTS_AMONG_ALL.stream().map(this::lots).toList());
            found = known;
        }
        return known;
    }

    private Comparison.Lots lots(LotComparison indicator) {
        double[] ratios =
                gaps.values().stream().mapToDouble(Double::doubleValue).toArray();
        Limit limit = indicator.among(ratios, Settings.USUAL);
        TreeMap<String, Double> beyond = new TreeMap<>();
        gaps.forEach((id, ratio) -> {
            if (limit.isPassedBy(ratio)) {
                beyond.put(id, ratio);
            }
        });
        return new Comparison.Lots(new Compared(indicator.code(), Compared.Kind.LOT, limit, null, List.of()), beyond);
    }
}
