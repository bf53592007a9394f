package org.gerch.core.verdict;

import java.util.Objects;
import org.gerch.core.verdict.Verdict.StatedReason;
import org.jspecify.annotations.Nullable;

/** The reason on record that decided, where the answer rests on one. */
final class DecisiveReason {
    private DecisiveReason() {}

    /** @param group the group's offer that the answer names */
    static @Nullable StatedReason of(Reading reading, VerdictKind kind, @Nullable Offer group) {
        return switch (kind) {
            case LOWEST_REJECTED_REASON_RECORDED ->
                Objects.requireNonNull(group).bids().stream()
                        .flatMap(bid -> bid.rejectionReason().stream())
                        .findFirst()
                        .orElse(null);
            case LOWEST_NOT_CHOSEN_REASON_RECORDED ->
                reading.award().flatMap(AwardOnFile::reason).orElse(null);
            // Where nobody at this price was left to choose from, the award's reason decided no tie.
            case TIED_LOWEST ->
                reading.comparison().passedOver().isEmpty()
                        ? null
                        : reading.award().flatMap(AwardOnFile::reason).orElse(null);
            case NO_COMPETITION,
                    CANCELLED_NO_AWARD,
                    PENDING,
                    NO_GROUP_BID,
                    CLASS_UNDETERMINED,
                    INSUFFICIENT_RECORD,
                    EXCLUDED_BEFORE_OPENING,
                    GROUP_BID_WITHDRAWN,
                    NOT_COMPARABLE,
                    AWARDED_TO_GROUP,
                    AWARD_DECLINED_BY_GROUP,
                    PRICE_BASIS_DIFFERS,
                    GROUP_NOT_LOWER,
                    GROUP_LOWER_THAN_WINNER,
                    LOWEST_REJECTED_NO_REASON_ON_RECORD,
                    LOWEST_OUTSCORED,
                    LOWEST_RESPONSIVE_NOT_CHOSEN,
                    LOWEST_NOT_CHOSEN_UNEXPLAINED -> null;
        };
    }
}
