package org.gerch.core.verdict;

import java.util.Locale;
import java.util.Map;
import org.gerch.core.party.Tie;

/** The short names of verdicts, families and overlays in a reader's language. */
public final class VerdictWords {
    private VerdictWords() {}

    /** A heading such as "Lowest group bid not chosen. No reason on record." */
    public static String of(VerdictKind kind, Locale language) {
        return word("label." + kind.name(), language);
    }

    public static String of(VerdictFamily family, Locale language) {
        return word("family." + family.name(), language);
    }

    /** A sentence that stands beside the verdict. */
    public static String of(Overlay overlay, Locale language) {
        return word("overlay." + overlay.name(), language);
    }

    /** What ties an official to a party, as a noun. */
    public static String of(Tie tie, Locale language) {
        return word("tie." + tie.name(), language);
    }

    private static String word(String key, Locale language) {
        return Sentences.in(language).plain(key, Map.of());
    }
}
