package org.gerch.core.verdict.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.core.kernel.PartyId;

/** A buyer rejects, or a tenderer loses by rejection, an unusually large share of bids. */
final class ManyRejectedBids implements PartyIndicator {
    @Override
    public String code() {
        return "R038";
    }

    @Override
    public List<Compared.Kind> kinds() {
        return List.of(Compared.Kind.BUYER, Compared.Kind.TENDERER);
    }

    @Override
    public List<Compared> among(Sums sums, Settings settings) {
        return List.of(
                compared(Compared.Kind.BUYER, sums.rejectedByBuyer(), Setting.R038_BUYER_BIDS, settings),
                compared(Compared.Kind.TENDERER, sums.rejectedOfTenderer(), Setting.R038_BIDS, settings));
    }

    private Compared compared(
            Compared.Kind kind, Stream<Sums.Of<Sums.Counted>> counted, Setting atLeast, Settings settings) {
        long least = settings.number(atLeast);
        List<Sums.Of<Sums.Counted>> all =
                counted.filter(of -> of.counted().whole() >= least).toList();
        Limit limit = Limit.upper(Sums.values(all, Sums.Counted::ratio), settings.value(Setting.R038_RATIO));
        List<Compared.Standing> standing = all.stream()
                .filter(of -> limit.isPassedBy(of.counted().ratio()))
                .map(of -> new Compared.Standing(
                        of.party(),
                        of.counted().part(),
                        of.counted().whole(),
                        BigDecimal.valueOf(of.counted().ratio())))
                .toList();
        return new Compared(code(), kind, limit, null, standing);
    }

    @Override
    public boolean counts(LotShare share, Compared.Kind kind, PartyId party) {
        return kind == Compared.Kind.BUYER
                ? Optional.ofNullable(share.buyer()).filter(party::equals).isPresent()
                        && share.bids().stream().anyMatch(LotShare.Handed::rejected)
                : share.bids().stream()
                        .anyMatch(bid -> bid.rejected() && bid.tenderers().contains(party));
    }
}
