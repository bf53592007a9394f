package org.gerch.core.verdict.rule;

import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.InvitationEvent.DocumentsPriced;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** The price of the bidding documents was raised. */
final class DocumentsDearer implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(DocumentsPriced.class);

    @Override
    public String code() {
        return "R009";
    }

    @Override
    public boolean needsHistory() {
        return true;
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        List<Recorded<DocumentsPriced>> prices = lot.all(DocumentsPriced.class);
        for (int later = 1; later < prices.size(); later++) {
            Money before = prices.get(later - 1).event().price();
            Money after = prices.get(later).event().price();
            if (after.sharesCurrency(before) && after.isAbove(before)) {
                return Optional.of(Flag.of(this)
                        .with("from", before)
                        .with("to", after)
                        .resting(prices.get(later - 1))
                        .resting(prices.get(later))
                        .flag());
            }
        }
        return Optional.empty();
    }
}
