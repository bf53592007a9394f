package org.gerch.core.view;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a row can be filtered by; an absent facet matches no filter on it.
 *
 * @param kind a verdict's or a state's name
 * @param overridden the truth value of "was the lowest citizen-group bid overridden?"
 * @param on when the row's matter happened: publication, application, registration
 * @param imported whether a publication says it and not the ledger's own users; such rows are counted apart
 * @param ruleSet the version of the rules a judgement rests on
 * @param beside whether it is no answer of its own but what other rules than those in force make of one
 * @param text what a search looks through, in lower case
 * @param flags the codes of indicators raised
 */
public record Facets(
        @Nullable PartyId buyer,
        @Nullable Place place,
        @Nullable FundId fund,
        @Nullable String kind,
        @Nullable Boolean overridden,
        @Nullable Instant on,
        boolean imported,
        @Nullable String ruleSet,
        boolean beside,
        String text,
        List<String> flags) {

    public Facets {
        flags = List.copyOf(flags);
    }

    /** The facets of a row that the ledger's own users recorded. */
    public Facets(
            @Nullable PartyId buyer,
            @Nullable Place place,
            @Nullable FundId fund,
            @Nullable String kind,
            @Nullable Boolean overridden,
            @Nullable Instant on,
            String text) {
        this(buyer, place, fund, kind, overridden, on, false, null, false, text, List.of());
    }

    /** The words a search looks through, absent ones left out. */
    public static String text(@Nullable Object... words) {
        StringJoiner text = new StringJoiner(" ");
        for (Object word : words) {
            if (word != null) {
                text.add(word.toString());
            }
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
