package org.gerch.core.party.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.InterestBasis;
import org.gerch.core.party.InterestId;
import org.gerch.core.party.Tie;
import org.gerch.core.view.Facets;
import org.gerch.core.view.Row;
import org.jspecify.annotations.Nullable;

/**
 * An official's declared interest as the list shows it.
 *
 * @param id the party's id, followed by {@code #} and the interest's
 * @param official with {@code tie}, {@code since}, {@code until}, {@code basis} and {@code document}: absent once withdrawn as false
 * @param until when the tie ends or ended; absent while no end is known
 * @param declaredAt when it was declared, as far as its sender says
 * @param declared the position of the declaration
 * @param retractedAt when it was last said to stand no longer as declared
 * @param retracted the position of that entry
 */
public record InterestRow(
        String id,
        PartyId party,
        InterestId interest,
        InterestStatus status,
        @Nullable Actor official,
        @Nullable Tie tie,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable InterestBasis basis,
        @Nullable Commitment document,
        Instant declaredAt,
        long declared,
        @Nullable Instant retractedAt,
        @Nullable Long retracted,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean demonstration)
        implements Row {

    static String id(PartyId party, InterestId interest) {
        return party.value() + "#" + interest.value();
    }

    /** Whether the tie was there at some time after an instant, as far as is on record. */
    public boolean stoodAfter(Instant from) {
        return (status == InterestStatus.DECLARED || status == InterestStatus.ENDED)
                && (until == null || until.isAfter(from));
    }

    @Override
    public Facets facets() {
        return new Facets(
                official == null ? null : official.organisation(),
                null,
                null,
                status.name(),
                null,
                declaredAt,
                Facets.text(
                        id,
                        official == null ? null : official.office(),
                        official == null ? null : official.organisation()));
    }
}
