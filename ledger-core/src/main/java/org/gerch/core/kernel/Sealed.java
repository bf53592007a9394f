package org.gerch.core.kernel;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payload that the log only commits to: SHA-256(domain || 32-byte salt || payload).
 *
 * <p>Salt and payload are kept in an erasable table; erasing them leaves the log valid and the erasure visible. The salt
 * keeps anyone from guessing a short text by trying.
 *
 * @param domain what is sealed, so that a sealed text is never taken for a sealed bid
 * @param salt 64 lower-case hex digits, drawn by whoever sealed it
 * @param payload the exact text
 */
public record Sealed(Domain domain, String salt, String payload) {
    private static final int SALT_HEX_DIGITS = 64;
    private static final int LONGEST_PAYLOAD = 20_000;
    /** The machine makes them anew whenever it is asked, and every command asks. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    /** What kinds of payload there are; the tag is the commitment's prefix and is permanent. */
    public enum Domain {
        BID("gerch/bid/v1\n"),
        TEXT("gerch/text/v1\n");

        private final String tag;

        Domain(String tag) {
            this.tag = tag;
        }

        public String tag() {
            return tag;
        }
    }

    public Sealed {
        if (salt.length() != SALT_HEX_DIGITS || !salt.equals(HexFormat.of().formatHex(bytesOf(salt)))) {
            throw new Malformed("salt", "must be 64 lower-case hex digits");
        }
        if (payload.length() > LONGEST_PAYLOAD) {
            throw new Malformed("text", "must have at most " + LONGEST_PAYLOAD + " characters");
        }
    }

    public Commitment commitment() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(domain.tag.getBytes(StandardCharsets.UTF_8));
            sha256.update(bytesOf(salt));
            return new Commitment(HexFormat.of().formatHex(sha256.digest(payload.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Everything sealed among a record's components, also inside its lists and nested records. */
    static List<Sealed> within(Object holder) {
        List<Sealed> found = new ArrayList<>();
        collect(holder, found);
        return List.copyOf(found);
    }

    private static void collect(@Nullable Object value, List<Sealed> found) {
        if (value instanceof Sealed sealed) {
            found.add(sealed);
        } else if (value instanceof Iterable<?> many) {
            many.forEach(one -> collect(one, found));
        } else if (value instanceof Record parts) {
            for (Method accessor : ACCESSORS.get(parts.getClass())) {
                collect(componentOf(parts, accessor), found);
            }
        }
    }

    private static @Nullable Object componentOf(Record holder, Method accessor) {
        try {
            return accessor.invoke(holder);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("a command must be a public record: " + holder.getClass(), unreadable);
        }
    }

    private static byte[] bytesOf(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException notHex) {
            throw new Malformed("salt", "must be 64 lower-case hex digits");
        }
    }
}
