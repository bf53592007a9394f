package org.gerch.core.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which sentences say an overlay.
 *
 * <p>Most have one, some another where a published rule or a proof explains it, or where nothing is compared yet.
 */
final class BesideWords {
    private BesideWords() {}

    static List<String> of(Verdict verdict, Overlay overlay) {
        String usual = "overlay." + overlay.name();
        Verdict.Details details = verdict.details();
        if (overlay == Overlay.PRICE_REVISED_AFTER_OPENING) {
            String told = details == null || details.rounds() == null ? usual : usual + ".rounds";
            return isOfTheAward(verdict, overlay)
                    ? List.of(told, usual + ".award")
                    : List.of(verdict.kind() == VerdictKind.PENDING ? told + ".open" : told);
        }
        if (overlay == Overlay.CRITERIA_CHANGED_AFTER_OPENING && verdict.kind() == VerdictKind.PENDING) {
            return List.of(usual + ".open");
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

    /** Whether the award's own price is what the overlay rests on, perhaps with others. */
    private static boolean isOfTheAward(Verdict verdict, Overlay overlay) {
        Verdict.JudgedAward award = verdict.award();
        return award != null && verdict.evidence().of(overlay.point()).contains(award.position());
    }
}
