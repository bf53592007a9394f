package org.gerch.api.log;

import java.util.Optional;
import java.util.regex.Pattern;

/** The size of a tree as a part of an address: decimal digits without leading zeros, so that each size has one address. */
final class TreeSize {
    private static final Pattern FORM = Pattern.compile("0|[1-9][0-9]{0,17}");

    private TreeSize() {}

    /** Empty when it is anything else, or more than any log will have. */
    static Optional<Long> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
