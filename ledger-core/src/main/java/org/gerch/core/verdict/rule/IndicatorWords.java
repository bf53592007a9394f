package org.gerch.core.verdict.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** What indicators are called and what they say, in a reader's language. */
public final class IndicatorWords {
    private static final IndicatorWords ENGLISH = new IndicatorWords("indicators_en.properties");
    private static final IndicatorWords MONGOLIAN = new IndicatorWords("indicators_mn.properties");

    private final Properties words = new Properties();

    private IndicatorWords(String file) {
        try (InputStream in = IndicatorWords.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Mongolian where asked for, else English. */
    public static IndicatorWords in(Locale language) {
        return language.getLanguage().equals("mn") ? MONGOLIAN : ENGLISH;
    }

    /** What every reader of an indicator has to know. */
    public String question() {
        return word("question");
    }

    public String name(String code) {
        return word(code + ".name");
    }

    /** The sentence about one lot. */
    public String says(Flag flag) {
        return filled(word(flag.code() + ".says"), flag.facts());
    }

    /** The sentence about one party. */
    public String says(Compared compared, Compared.Standing standing) {
        BigDecimal limit = compared.limit().at();
        // A count is written as a share is, so it is taken for so many hundredths.
        BigDecimal shown = limit == null || compared.isShare() ? limit : limit.movePointLeft(2);
        return filled(
                word(compared.code() + ".says"),
                Map.of(
                        "count", Long.toString(standing.count()),
                        "of", Long.toString(standing.of()),
                        "percent", Prices.percent(standing.value()),
                        "limit", shown == null ? word("unset") : Prices.percent(shown)));
    }

    /** When it is raised under these settings. */
    public String means(String code, Settings settings) {
        Map<String, String> limits = new HashMap<>();
        for (Setting setting : Setting.values()) {
            limits.put(
                    setting.name(),
                    settings.value(setting)
                            .map(BigDecimal::toPlainString)
                            .orElse(word(setting.isFoundByComparing() ? "compared" : "unset")));
        }
        return filled(word(code + ".means"), limits);
    }

    /** What it does not say. */
    public String leavesOpen(String code) {
        return word(code + ".not");
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    String word(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    private static String filled(String sentence, Map<String, String> values) {
        String filled = sentence;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
