package org.gerch.api.page;

import java.util.List;
import java.util.Map;
import org.gerch.core.kernel.Contrary;

/** The rules an event broke and was recorded all the same, in words. */
public final class Breaches {
    private static final String LAW = "/org/gerch/core/refusals_";

    private Breaches() {}

    public static List<String> of(List<Contrary> contraryTo, Words words) {
        return contraryTo.stream()
                .map(contrary -> words.say("breach", rule(contrary, words.language())))
                .toList();
    }

    /** The law's own sentence; a rule of a later version, which has none here, is shown by its code. */
    private static String rule(Contrary contrary, Language language) {
        Map<String, String> sentences = Words.read(LAW + language.code() + ".properties");
        String sentence = sentences.getOrDefault(contrary.rule(), contrary.rule());
        for (Map.Entry<String, String> fact : contrary.facts().entrySet()) {
            sentence = sentence.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return sentence;
    }
}
