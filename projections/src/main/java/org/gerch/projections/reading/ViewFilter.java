package org.gerch.projections.reading;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a view are asked for; an absent condition lets every row through.
 *
 * @param kinds any of these; empty for all
 * @param overridden the answer to "was the lowest citizen-group bid overridden?"
 * @param imported whether a publication says it; absent for both
 * @param from the earliest time a row's matter happened
 * @param before the first time that is too late
 * @param ruleSet the version a judgement rests on; absent for the one in force where each row belongs
 * @param words each must be part of the row's text; lower case
 * @param streams any of these, such as {@code party/G-1}; empty for all
 * @param flags any of these indicators; empty for rows with and without
 */
public record ViewFilter(
        Set<String> kinds,
        @Nullable Truth overridden,
        @Nullable String buyer,
        @Nullable String district,
        @Nullable Integer khoroo,
        @Nullable String fund,
        @Nullable Boolean imported,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable String ruleSet,
        List<String> words,
        Set<String> streams,
        Set<String> flags) {

    /** Every row that counts, judged by the rules in force. */
    public static final ViewFilter ALL = new ViewFilter(
            Set.of(), null, null, null, null, null, null, null, null, null, List.of(), Set.of(), Set.of());

    public ViewFilter {
        // Sorted, so that a cursor knows the same filter again in whatever order it was asked.
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        flags = Collections.unmodifiableSet(new TreeSet<>(flags));
        words = List.copyOf(words);
        streams = Collections.unmodifiableSet(new TreeSet<>(streams));
    }

    /** An answer that may be undetermined. */
    public enum Truth {
        TRUE,
        FALSE,
        UNDETERMINED
    }

    /** Those of some streams only, such as {@code party/G-1}. */
    static ViewFilter ofStreams(Set<String> streams) {
        return new ViewFilter(
                Set.of(), null, null, null, null, null, null, null, null, null, List.of(), streams, Set.of());
    }

    /** The same for some kinds only. */
    public ViewFilter ofKinds(Set<String> only) {
        return new ViewFilter(
                only,
                overridden,
                buyer,
                district,
                khoroo,
                fund,
                imported,
                from,
                before,
                ruleSet,
                words,
                streams,
                flags);
    }
}
