package org.gerch.api.tender;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Words;
import org.gerch.core.kernel.Money;
import org.gerch.core.verdict.rule.IndicatorWords;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says in a reader's language a value of a public row: codes in words, amounts and times as everywhere else. */
record ValueTelling(Notation notation) {
    /** Of a record that was not there before these say nothing that is not said elsewhere on the page. */
    static final Set<String> SAID_ELSEWHERE =
            Set.of("id", "subject", "demonstration", "begun", "details", "buyerName", "text");

    static boolean says(JsonNode value) {
        return !value.isNull() && !(value.isArray() && value.isEmpty());
    }

    /**
     * A value by its place.
     *
     * @param part the field of the tender or verdict that it belongs to
     * @param path its JSON pointer
     */
    String of(String part, String path, JsonNode value) {
        boolean verdict = path.startsWith("/verdicts/");
        String words = value.isString() ? coded(part, verdict, value.stringValue()) : null;
        if (words != null) {
            return words;
        }
        if (value.isArray() && !value.isEmpty() && verdict && path.endsWith("/overlays")) {
            return value.valueStream()
                    .map(overlay -> words().say("note." + overlay.stringValue()))
                    .collect(Collectors.joining("; "));
        }
        if (value.isArray() && !value.isEmpty() && verdict && path.endsWith("/flags")) {
            IndicatorWords indicators =
                    IndicatorWords.in(Locale.of(words().language().code()));
            return value.valueStream()
                    .map(flag -> flag.stringValue() + " " + indicators.name(flag.stringValue()))
                    .collect(Collectors.joining("; "));
        }
        return written(path.substring(path.lastIndexOf('/') + 1), value);
    }

    private Words words() {
        return notation.words();
    }

    /** A code in words; null where it is none. */
    private @Nullable String coded(String part, boolean verdict, String code) {
        return switch (part) {
            case "kind" -> verdict ? words().say("headline." + code) : null;
            case "status" -> verdict ? null : words().say("tender-status." + code);
            case "criterion" -> verdict ? null : words().say("criterion." + code);
            case "method" -> verdict ? null : words().say("method." + code);
            default -> null;
        };
    }

    /** Lists one by one and records field by field. */
    private String written(String field, JsonNode value) {
        if (value.isNull() || value.isMissingNode() || value.isArray() && value.isEmpty()) {
            return words().say("diff.nothing");
        }
        if (value.isArray()) {
            return value.valueStream().map(one -> written(field, one)).collect(Collectors.joining("; "));
        }
        if (value.isBoolean()) {
            return words().say(value.booleanValue() ? "answer.yes" : "answer.no");
        }
        if (!value.isObject()) {
            return value.isString()
                    ? notation.entered(words().code(field, value.stringValue()))
                    : notation.entered(value.toString());
        }
        if (value.path("amount").isString() && value.path("currency").isString()) {
            return notation.money(Money.of(
                    value.path("amount").stringValue(), value.path("currency").stringValue()));
        }
        if (value.path("kind").isString() && value.path("since").isString()) {
            return words().say("wait." + value.path("kind").stringValue()) + ": "
                    + notation.entered(value.path("since").stringValue());
        }
        return value.propertyStream()
                .filter(inner -> !SAID_ELSEWHERE.contains(inner.getKey())
                        || inner.getKey().equals("id"))
                .filter(inner -> says(inner.getValue()))
                .map(inner -> words().field(inner.getKey()) + ": " + written(inner.getKey(), inner.getValue()))
                .collect(Collectors.joining(", "));
    }
}
