package org.gerch.core.verdict.rule;

import java.math.BigDecimal;
import java.util.List;
import org.gerch.core.kernel.PartyId;

/** A tenderer with many bids wins unusually few. */
final class ManyUnsuccessfulBids implements PartyIndicator {
    @Override
    public String code() {
        return "R025";
    }

    @Override
    public List<Compared.Kind> kinds() {
        return List.of(Compared.Kind.TENDERER);
    }

    @Override
    public List<Compared> among(Sums sums, Settings settings) {
        List<Sums.Of<Sums.Counted>> all = sums.wins().toList();
        Limit limit = Limit.lower(Sums.values(all, Sums.Counted::ratio), settings.value(Setting.R025_RATIO));
        double share = settings.value(Setting.R025_PERCENT)
                        .map(BigDecimal::doubleValue)
                        .orElseThrow()
                / 100.0;
        double least = all.isEmpty() ? 0 : Spread.quantile(Spread.sorted(Sums.values(all, Sums.Counted::whole)), share);
        List<Compared.Standing> standing = all.stream()
                .filter(of -> of.counted().whole() >= least
                        && limit.isPassedBy(of.counted().ratio()))
                .map(of -> new Compared.Standing(
                        of.party(),
                        of.counted().part(),
                        of.counted().whole(),
                        BigDecimal.valueOf(of.counted().ratio())))
                .toList();
        return List.of(new Compared(code(), Compared.Kind.TENDERER, limit, BigDecimal.valueOf(least), standing));
    }

    @Override
    public boolean counts(LotShare share, Compared.Kind kind, PartyId party) {
        return share.valid().contains(party);
    }
}
