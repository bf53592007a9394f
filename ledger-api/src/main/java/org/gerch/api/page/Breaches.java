package org.gerch.api.page;

import java.util.List;
import org.gerch.core.kernel.Contrary;

/** The rules an event broke and was recorded all the same, in words. */
public final class Breaches {
    private Breaches() {}

    public static List<String> of(List<Contrary> contraryTo, Words words) {
        return contraryTo.stream()
                .map(contrary -> words.say("breach", rule(contrary, words)))
                .toList();
    }

    /** A rule that has no words yet is shown by its code. */
    private static String rule(Contrary contrary, Words words) {
        String key = "rule." + contrary.rule();
        return words.keys().contains(key) ? words.say(key) : contrary.rule();
    }
}
