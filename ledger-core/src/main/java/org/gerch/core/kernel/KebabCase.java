package org.gerch.core.kernel;

import java.util.Locale;

/** Turns a class's name into the wire's: {@code SubmitBid} is {@code submit-bid}, {@code NotAGroup} {@code not-a-group}. */
public final class KebabCase {
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return of(type.getSimpleName());
        }
    };

    private KebabCase() {}

    /** A class's own name; worked out once, because every command asks for its own. */
    public static String of(Class<?> type) {
        return NAMES.get(type);
    }

    public static String of(String camelCase) {
        return camelCase
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
