package org.gerch.core.kernel;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The names of streams: the feature, a slash, the percent-encoded id, such as {@code tender/UB-2026-0041}.
 *
 * <p>The encoding is that of a URI path segment (RFC 3986, section 3.3), so a stream's name can be pasted into an address.
 */
public final class Streams {
    private Streams() {}

    public static String name(String feature, Id id) {
        return feature + "/" + encoded(id.value());
    }

    public static String encoded(String id) {
        // As most ids are: they stand for themselves.
        if (isPlain(id)) {
            return id;
        }
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
    }

    /** The id that {@link #name} was given. */
    public static String id(String stream) {
        String encoded = stream.substring(stream.indexOf('/') + 1);
        return isPlain(encoded) ? encoded : URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    /** Whether encoding leaves it as it is. */
    private static boolean isPlain(String id) {
        for (int index = 0; index < id.length(); index++) {
            char c = id.charAt(index);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && c != '-' && c != '.' && c != '_' && c != ':') {
                return false;
            }
        }
        return true;
    }

    public static String feature(String stream) {
        return stream.substring(0, stream.indexOf('/'));
    }
}
