package org.gerch.core.ocds;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gerch.core.kernel.TenderId;

/** The publisher's part of an ocid: {@code ocds-} and six characters, else what stands before the first hyphen. */
public final class OcidPrefix {
    private static final Pattern REGISTERED = Pattern.compile("ocds-[0-9A-Za-z]+");

    private OcidPrefix() {}

    public static String of(TenderId ocid) {
        Matcher registered = REGISTERED.matcher(ocid.value());
        if (registered.lookingAt()) {
            return registered.group();
        }
        int hyphen = ocid.value().indexOf('-');
        return hyphen > 0 ? ocid.value().substring(0, hyphen) : ocid.value();
    }
}
