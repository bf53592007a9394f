package org.gerch.api.page;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.gerch.core.kernel.Contrary;

/** The rules an event broke and was recorded all the same, in words. */
public final class Breaches {
    private static final String LAW = "/org/gerch/core/refusals_";

    private Breaches() {}

    public static List<String> of(List<Contrary> contraryTo, Notation notation) {
        return contraryTo.stream()
                .map(contrary -> notation.words().say("breach", rule(contrary, notation)))
                .toList();
    }

    /** The law's own sentence; a rule of a later version, which has none here, is shown by its code. */
    private static String rule(Contrary contrary, Notation notation) {
        Map<String, String> sentences =
                Words.read(LAW + notation.words().language().code() + ".properties");
        String sentence = sentences.getOrDefault(contrary.rule(), contrary.rule());
        for (Map.Entry<String, String> fact : contrary.facts().entrySet()) {
            sentence = sentence.replace("{" + fact.getKey() + "}", written(fact.getValue(), notation));
        }
        return sentence;
    }

    /** Moments are recorded as instants and read as the ledger's own days and hours. */
    private static String written(String fact, Notation notation) {
        try {
            return notation.plainDateTime(Instant.parse(fact));
        } catch (DateTimeParseException noInstant) {
            return fact;
        }
    }
}
