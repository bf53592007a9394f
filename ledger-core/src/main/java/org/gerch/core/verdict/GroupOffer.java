package org.gerch.core.verdict;

import java.util.Comparator;
import java.util.List;
import org.gerch.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Which of the groups' offers a verdict names. */
final class GroupOffer {
    private final Reading reading;
    private final VerdictKind kind;

    private GroupOffer(Reading reading, VerdictKind kind) {
        this.reading = reading;
        this.kind = kind;
    }

    /** The one that decides, else the lowest group bid known, else one that was kept out. */
    static @Nullable Offer of(Reading reading, VerdictKind kind) {
        return new GroupOffer(reading, kind).offer();
    }

    private @Nullable Offer offer() {
        if (kind == VerdictKind.EXCLUDED_BEFORE_OPENING) {
            return reading.excluded().map(Offer::of).orElse(null);
        }
        if (kind == VerdictKind.GROUP_BID_WITHDRAWN) {
            return reading.withdrawn().map(Offer::of).orElse(null);
        }
        if (kind.isLowestNotChosen()) {
            return decidingOffer();
        }
        if (kind == VerdictKind.TIED_LOWEST
                && !reading.comparison().passedOver().isEmpty()) {
            return reading.comparison().passedOver().getFirst();
        }
        return reading.hasComparison()
                ? reading.comparison().lowestGroups(Basis.READ_OUT).getFirst()
                : lowestOpened(reading.countedGroups());
    }

    private Offer decidingOffer() {
        List<Offer> deciding = reading.comparison().deciding();
        return deciding.stream()
                .filter(offer -> kind == VerdictKind.LOWEST_RESPONSIVE_NOT_CHOSEN && offer.isResponsive())
                .findFirst()
                .orElse(deciding.getFirst());
    }

    private static @Nullable Offer lowestOpened(List<BidOnFile> bids) {
        if (bids.isEmpty()) {
            return null;
        }
        List<Offer> priced = bids.stream()
                .filter(bid -> bid.readOut() != null)
                .map(Offer::of)
                .toList();
        long currencies = priced.stream()
                .map(offer -> offer.priced(Basis.READ_OUT).currency())
                .distinct()
                .count();
        return currencies == 1
                ? priced.stream()
                        .min(Comparator.<Offer, Money>comparing(offer -> offer.priced(Basis.READ_OUT))
                                .thenComparing(Offer.BY_ID))
                        .orElse(null)
                : bids.stream().findFirst().map(Offer::of).orElse(null);
    }
}
