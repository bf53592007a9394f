package org.gerch.core.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which sentences say an overlay.
 *
 * <p>Most have one, some another where a published rule or a proof explains it, or where nothing is compared.
 */
final class BesideWords {
    private BesideWords() {}

    static List<String> of(Verdict verdict, Overlay overlay) {
        String usual = "overlay." + overlay.name();
        Verdict.Details details = verdict.details();
        if (overlay == Overlay.PRICE_REVISED_AFTER_OPENING) {
            String read = details == null || details.rounds() == null ? usual : usual + ".rounds";
            String told = comparesPrices(verdict.kind()) ? read : read + ".open";
            return isOfTheAward(verdict, overlay) ? List.of(told, usual + ".award") : List.of(told);
        }
        if (overlay == Overlay.CRITERIA_CHANGED_AFTER_OPENING && !comparesPrices(verdict.kind())) {
            return List.of(usual + ".open");
        }
        if (overlay == Overlay.MIXED_CONSORTIUM && isOfTheAward(verdict, overlay)) {
            boolean bidToo = verdict.evidence().of(overlay.point()).size() > 1;
            return bidToo ? List.of(usual, usual + ".award") : List.of(usual + ".award");
        }
        if (details == null) {
            return List.of(usual);
        }
        if (overlay == Overlay.LATE_RECORDED && !details.provenLater().isEmpty()) {
            Set<Long> others = new HashSet<>(verdict.evidence().of(overlay.point()));
            details.provenLater().forEach(others::remove);
            return others.isEmpty() ? List.of(usual + ".proven") : List.of(usual, usual + ".proven");
        }
        return List.of(usual);
    }

    /** Whether what the award itself says is what the overlay rests on, perhaps with other entries. */
    private static boolean isOfTheAward(Verdict verdict, Overlay overlay) {
        Verdict.JudgedAward award = verdict.award();
        return award != null && verdict.evidence().of(overlay.point()).contains(award.position());
    }

    private static boolean comparesPrices(VerdictKind kind) {
        return switch (kind) {
            case NO_COMPETITION,
                    CANCELLED_NO_AWARD,
                    PENDING,
                    NO_GROUP_BID,
                    CLASS_UNDETERMINED,
                    INSUFFICIENT_RECORD,
                    EXCLUDED_BEFORE_OPENING,
                    GROUP_BID_WITHDRAWN,
                    NOT_COMPARABLE -> false;
            case AWARDED_TO_GROUP,
                    AWARD_DECLINED_BY_GROUP,
                    PRICE_BASIS_DIFFERS,
                    TIED_LOWEST,
                    GROUP_NOT_LOWER,
                    GROUP_LOWER_THAN_WINNER,
                    LOWEST_REJECTED_REASON_RECORDED,
                    LOWEST_REJECTED_NO_REASON_ON_RECORD,
                    LOWEST_OUTSCORED,
                    LOWEST_NOT_CHOSEN_REASON_RECORDED,
                    LOWEST_RESPONSIVE_NOT_CHOSEN,
                    LOWEST_NOT_CHOSEN_UNEXPLAINED -> true;
        };
    }
}
