package org.gerch.core.kernel;

/**
 * An identifier somebody chose: any text without control characters, 1 to 200 characters.
 *
 * <p>Each kind of thing has its own record, so that a bid is never passed where a lot is meant.
 */
public interface Id {
    int LONGEST = 200;

    String value();

    /**
     * Checks what every identifier must satisfy.
     *
     * @param what the identifier's name for the refusal, such as {@code tender}
     * @throws Malformed if the value is blank, too long or holds a control character
     */
    static String checked(String what, String value) {
        if (value == null || value.isBlank()) {
            throw new Malformed(what, "must not be empty");
        }
        if (value.length() > LONGEST) {
            throw new Malformed(what, "must have at most " + LONGEST + " characters");
        }
        for (int index = 0; index < value.length(); index++) {
            if (Character.isISOControl(value.charAt(index))) {
                throw new Malformed(what, "must not contain control characters");
            }
        }
        return value;
    }
}
