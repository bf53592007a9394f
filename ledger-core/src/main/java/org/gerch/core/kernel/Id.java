package org.gerch.core.kernel;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * An identifier somebody chose: any text without control characters, 1 to 200 characters.
 *
 * <p>Each kind of thing has its own record, so that a bid is never passed where a lot is meant.
 */
public interface Id {
    int LONGEST = 200;

    String value();

    /** What is wrong with one. */
    enum Fault {
        EMPTY("must not be empty"),
        TOO_LONG("must have at most " + LONGEST + " characters"),
        CONTROL_CHARACTER("must not contain control characters");

        private final String why;

        Fault(String why) {
            this.why = why;
        }

        /** The fault that was found, if it is one of an identifier. */
        public static Optional<Fault> of(Malformed malformed) {
            return Stream.of(values())
                    .filter(fault -> fault.why.equals(malformed.why()))
                    .findFirst();
        }

        private Malformed in(String what) {
            return new Malformed(what, why);
        }
    }

    /**
     * Checks what every identifier must satisfy.
     *
     * @param what the identifier's name for the refusal, such as {@code tender}
     * @throws Malformed if the value is blank, too long or holds a control character
     */
    static String checked(String what, String value) {
        if (value == null || value.isBlank()) {
            throw Fault.EMPTY.in(what);
        }
        if (value.length() > LONGEST) {
            throw Fault.TOO_LONG.in(what);
        }
        for (int index = 0; index < value.length(); index++) {
            if (Character.isISOControl(value.charAt(index))) {
                throw Fault.CONTROL_CHARACTER.in(what);
            }
        }
        return value;
    }
}
