package org.gerch.core.kernel;

import java.util.Locale;

/** Turns a class's name into the wire's: {@code SubmitBid} is {@code submit-bid}, {@code NotAGroup} {@code not-a-group}. */
public final class KebabCase {
    private KebabCase() {}

    public static String of(String camelCase) {
        return camelCase
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
