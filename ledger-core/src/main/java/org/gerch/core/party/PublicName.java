package org.gerch.core.party;

import java.util.regex.Pattern;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.Malformed;

/** What may stand in a leaf for ever as the name or number of a party. */
final class PublicName {
    /** Two Cyrillic letters and eight digits: a natural person's number, which encodes birth date and sex. */
    private static final Pattern PERSONAL_REGISTER_NUMBER = Pattern.compile("\\s*\\p{IsCyrillic}{2}\\s*\\d{8}\\s*");

    private PublicName() {}

    /**
     * @param what the value's name for the refusal
     * @throws Malformed if it is a natural person's register number, or no identifier at all
     */
    static String checked(String what, String value) {
        Id.checked(what, value);
        if (PERSONAL_REGISTER_NUMBER.matcher(value).matches()) {
            throw new Malformed(what, "must not be a natural person's register number");
        }
        return value;
    }
}
