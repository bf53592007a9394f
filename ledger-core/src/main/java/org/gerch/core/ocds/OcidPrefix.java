package org.gerch.core.ocds;

import org.gerch.core.kernel.TenderId;

/** The publisher's part of an ocid: {@code ocds-} and six characters, else what stands before the first hyphen. */
public final class OcidPrefix {
    private static final String REGISTERED = "ocds-";

    private OcidPrefix() {}

    public static String of(TenderId ocid) {
        String id = ocid.value();
        int end = REGISTERED.length();
        if (id.startsWith(REGISTERED)) {
            while (end < id.length() && isLetterOrDigit(id.charAt(end))) {
                end++;
            }
            if (end > REGISTERED.length()) {
                return id.substring(0, end);
            }
        }
        int hyphen = id.indexOf('-');
        return hyphen > 0 ? id.substring(0, hyphen) : id;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
