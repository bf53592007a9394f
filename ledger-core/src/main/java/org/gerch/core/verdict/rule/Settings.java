package org.gerch.core.verdict.rule;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The limits indicators are judged by.
 *
 * @param set those that differ from the usual ones
 */
public record Settings(Map<Setting, BigDecimal> set) {
    public static final Settings USUAL = new Settings(Map.of());

    public Settings {
        set = Map.copyOf(set);
    }

    /** The value in force; empty where none is set and none is usual. */
    Optional<BigDecimal> value(Setting setting) {
        return Optional.ofNullable(set.getOrDefault(setting, setting.usual()));
    }

    /** A whole number that always has a value. */
    long number(Setting setting) {
        return Objects.requireNonNull(set.getOrDefault(setting, setting.usual()), setting::name)
                .longValue();
    }
}
