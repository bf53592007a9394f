package org.gerch.core.ocds;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.gerch.core.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * That an earlier entry of a told history was wrong; the history itself holds what is right.
 *
 * @param entry where and when the ledger that tells it has the correction on record
 * @param occurredAt when it happened, as said there
 * @param cited the position there of the entry that was wrong
 * @param field the path of the value within that entry's data
 * @param was the value before, as JSON
 * @param value the right one, as JSON
 * @param reason why, as a commitment; absent where the history names none
 */
public record ToldCorrection(
        ToldEntry entry,
        @Nullable Instant occurredAt,
        long cited,
        String field,
        String was,
        String value,
        @Nullable Sealed reason) {

    /** Empty where it is not said what was corrected into what, or when that was recorded. */
    static Optional<ToldCorrection> of(LedgerStep step, Supplier<String> salts) {
        ToldEntry entry = step.entry();
        String cited = step.text("correctedPosition");
        String field = step.text("field");
        String was = step.text("was");
        String value = step.text("value");
        if (entry == null
                || cited == null
                || !cited.matches("[0-9]{1,15}")
                || field == null
                || was == null
                || value == null) {
            return Optional.empty();
        }
        return Optional.of(new ToldCorrection(
                entry, step.date(), Long.parseLong(cited), field, was, value, step.sealed("reasonCommitment", salts)));
    }
}
