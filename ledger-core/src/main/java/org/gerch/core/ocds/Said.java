package org.gerch.core.ocds;

import java.util.Arrays;
import java.util.List;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said of a publication in a reader's language, such as why one of its lines can't be used.
 *
 * @param key of {@link OcdsWords}
 * @param facts it names, in their order
 */
public record Said(String key, List<String> facts) {
    public Said {
        facts = List.copyOf(facts);
    }

    /** @param facts what is absent is said so by a dash */
    static Said of(String key, @Nullable Object... facts) {
        return new Said(
                key,
                Arrays.stream(facts)
                        .map(fact -> fact == null ? "–" : fact.toString())
                        .toList());
    }

    /** Why a release can't be used in which a value cannot be what it claims to be. */
    public static Said of(Malformed malformed) {
        return Id.Fault.of(malformed)
                .map(fault -> of("rejected." + fault.name(), malformed.what()))
                .orElseGet(() -> of("rejected.malformed", malformed.what(), malformed.why()));
    }

    /** The law refused it; what it says of that is the fact. */
    public static Said refused(String sentence) {
        return of("rejected.refused", sentence);
    }

    /** Something happened with it that nobody foresaw. */
    public static Said unforeseen(RuntimeException unforeseen) {
        return of("rejected.unforeseen", unforeseen);
    }
}
