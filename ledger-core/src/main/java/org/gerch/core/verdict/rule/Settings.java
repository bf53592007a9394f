package org.gerch.core.verdict.rule;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.tender.Method;

/**
 * The limits indicators are judged by.
 *
 * @param set those that differ from the usual ones
 * @param methods the procurement methods of which an indicator is asked, by its code, where they differ from its usual ones
 */
public record Settings(Map<Setting, BigDecimal> set, Map<String, Set<Method>> methods) {
    public static final Settings USUAL = new Settings(Map.of());

    public Settings {
        set = Map.copyOf(set);
        methods = Map.copyOf(methods);
    }

    public Settings(Map<Setting, BigDecimal> set) {
        this(set, Map.of());
    }

    /** The same with one more limit. */
    public Settings with(Setting setting, BigDecimal value) {
        Map<Setting, BigDecimal> more = new EnumMap<>(Setting.class);
        more.putAll(set);
        more.put(setting, value);
        return new Settings(more, methods);
    }

    /** The value in force; empty where none is set and none is usual. */
    public Optional<BigDecimal> value(Setting setting) {
        return Optional.ofNullable(set.getOrDefault(setting, setting.usual()));
    }

    /** A whole number that always has a value. */
    long number(Setting setting) {
        return Objects.requireNonNull(set.getOrDefault(setting, setting.usual()), setting::name)
                .longValue();
    }

    /** The procurement methods of which an indicator is asked. */
    Set<Method> methods(String code, Set<Method> usual) {
        return methods.getOrDefault(code, usual);
    }
}
