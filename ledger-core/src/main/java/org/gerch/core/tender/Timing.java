package org.gerch.core.tender;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The rules of before and after.
 *
 * <p>A limit or a moment that is not known breaks no rule: a source without dates is not thereby late.
 */
final class Timing {
    private Timing() {}

    /** Exactly at the limit is not after it. */
    static boolean isAfter(Provenance by, @Nullable Instant limit) {
        Instant at = by.judgedAt();
        return at != null && limit != null && at.isAfter(limit);
    }

    /** A refusal of what came after a limit, made from the limit and the moment. */
    static <R extends Refusal> Optional<R> after(
            Provenance by, @Nullable Instant limit, BiFunction<Instant, Instant, R> why) {
        Instant at = by.judgedAt();
        return at != null && limit != null && at.isAfter(limit) ? Optional.of(why.apply(limit, at)) : Optional.empty();
    }

    /** A refusal of what came before a limit, made from the limit and the moment. */
    static <R extends Refusal> Optional<R> before(
            Provenance by, @Nullable Instant limit, BiFunction<Instant, Instant, R> why) {
        Instant at = by.judgedAt();
        return at != null && limit != null && at.isBefore(limit) ? Optional.of(why.apply(limit, at)) : Optional.empty();
    }
}
