package org.gerch.core.verdict.rule;

import java.math.BigDecimal;
import java.util.List;
import org.gerch.core.kernel.PartyId;

/** A supplier with many awards delivers an unusual variety of things. */
final class ManyCategories implements PartyIndicator {
    @Override
    public String code() {
        return "R048";
    }

    @Override
    public List<Compared.Kind> kinds() {
        return List.of(Compared.Kind.TENDERER);
    }

    @Override
    public List<Compared> among(Sums sums, Settings settings) {
        long least = settings.number(Setting.R048_TENDERS);
        int digits = (int) settings.number(Setting.R048_DIGITS);
        List<Compared.Standing> all = sums.supplied()
                .filter(of -> of.counted().tenders() >= least)
                .map(of -> standing(of, of.counted().variety(digits)))
                .toList();
        Limit limit = Limit.upper(
                all.stream().mapToDouble(one -> one.value().doubleValue()).toArray(),
                settings.value(Setting.R048_CATEGORIES));
        return List.of(new Compared(
                code(),
                Compared.Kind.TENDERER,
                limit,
                null,
                all.stream()
                        .filter(one -> limit.isPassedBy(one.value().doubleValue()))
                        .toList()));
    }

    private static Compared.Standing standing(Sums.Of<Sums.Supplied> of, int variety) {
        return new Compared.Standing(of.party(), variety, of.counted().tenders(), BigDecimal.valueOf(variety));
    }

    @Override
    public boolean counts(LotShare share, Compared.Kind kind, PartyId party) {
        return share.supplies().stream().anyMatch(supply -> supply.supplier().equals(party));
    }
}
