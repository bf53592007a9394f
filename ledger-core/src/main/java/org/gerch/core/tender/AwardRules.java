package org.gerch.core.tender;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.gerch.core.party.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * What was published of how prices are compared and awards limited; each may be absent.
 *
 * @param taxRate what tax adds to a price without it, in percent of that price
 * @param preference a margin for some kinds of party
 * @param lotLimit how many lots one tenderer may be awarded
 * @param rounds in how many rounds prices are read out; those of the last one are compared
 */
public record AwardRules(
        @Nullable BigDecimal taxRate,
        @Nullable Preference preference,
        @Nullable Integer lotLimit,
        @Nullable Integer rounds) {
    public static final AwardRules NONE = new AwardRules(null, null, null);

    /** With prices read out once. */
    public AwardRules(@Nullable BigDecimal taxRate, @Nullable Preference preference, @Nullable Integer lotLimit) {
        this(taxRate, preference, lotLimit, null);
    }

    /** Whether prices are read out more than once. */
    public boolean hasRounds() {
        return rounds != null && rounds > 1;
    }

    /**
     * Prices of these kinds of party are compared as if they were so much lower; the bids stay as they are.
     *
     * @param percent of their price
     */
    public record Preference(
            BigDecimal percent,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PartyKind> kinds) {
        public Preference {
            kinds = kinds == null ? List.of() : List.copyOf(kinds);
        }
    }
}
