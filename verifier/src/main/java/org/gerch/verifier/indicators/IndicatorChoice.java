package org.gerch.verifier.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gerch.core.verdict.LotFacts;
import org.gerch.core.verdict.rule.Flag;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.verdict.rule.LotShare;
import org.gerch.core.verdict.rule.Setting;
import org.gerch.core.verdict.rule.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators a check asks, and under which settings.
 *
 * @param codes of those that are asked
 * @param currency the only one whose prices are compared across tenders; absent for any
 * @param procedures which are left out, by what their buyers call them
 */
public record IndicatorChoice(
        Set<String> codes, Settings settings, @Nullable String currency, Procedures procedures) {
    /** Every indicator under the usual settings. */
    public static final IndicatorChoice USUAL =
            new IndicatorChoice(Indicators.EVERY_CODE, Settings.USUAL, null, Procedures.ALL);

    private static final Set<String> PRICES_COMPARED = Set.of("R024", "R028", "R036", "R058");

    /**
     * Procedures by {@code tender.procurementMethodDetails}.
     *
     * @param excluded asked nothing at all
     * @param pricesCompared only of these are prices compared; empty for all but those where they aren't
     * @param pricesNotCompared of these they aren't
     * @param days for bids, where R003 has a limit for such procedures
     */
    public record Procedures(
            Set<String> excluded,
            Set<String> pricesCompared,
            Set<String> pricesNotCompared,
            Map<String, BigDecimal> days) {
        static final Procedures ALL = new Procedures(Set.of(), Set.of(), Set.of(), Map.of());

        boolean comparesPrices(@Nullable String details) {
            return pricesCompared.isEmpty()
                    ? details == null || !pricesNotCompared.contains(details)
                    : details != null && pricesCompared.contains(details);
        }
    }

    /**
     * What was found of the lots of one tender.
     *
     * @param flags of each lot
     * @param shares of each lot, of what is compared when all are read
     */
    public record Found(List<List<Flag>> flags, List<LotShare> shares) {
        public static final Found NOTHING = new Found(List.of(), List.of());
    }

    /** Asks the lots of one tender, where its buyer calls the procedure so. */
    public Found on(List<LotFacts> lots, @Nullable String details) {
        if (details != null && procedures.excluded().contains(details)) {
            return new Found(lots.stream().map(lot -> List.<Flag>of()).toList(), List.of());
        }
        boolean prices = procedures.comparesPrices(details);
        Settings here = settingsFor(details);
        List<List<Flag>> flags = new ArrayList<>(lots.size());
        for (LotFacts lot : lots) {
            List<Flag> raised = Indicators.on(lot, here);
            flags.add(
                    codes == Indicators.EVERY_CODE && prices
                            ? raised
                            : raised.stream()
                                    .filter(flag ->
                                            asks(flag.code()) && (prices || !PRICES_COMPARED.contains(flag.code())))
                                    .toList());
        }
        List<LotShare> shares = LotShare.of(lots);
        return new Found(
                flags,
                prices ? shares : shares.stream().map(LotShare::withoutGap).toList());
    }

    boolean asks(String code) {
        return codes.contains(code);
    }

    private Settings settingsFor(@Nullable String details) {
        BigDecimal days = details == null ? null : procedures.days().get(details);
        return days == null ? settings : settings.with(Setting.R003_DAYS, days);
    }
}
