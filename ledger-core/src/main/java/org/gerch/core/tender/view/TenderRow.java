package org.gerch.core.tender.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.Method;
import org.gerch.core.view.Facets;
import org.gerch.core.view.Row;
import org.gerch.core.view.Silence;
import org.jspecify.annotations.Nullable;

/**
 * A tender as the list shows it.
 *
 * @param bids how many were submitted
 * @param begun when it was published, or planned where only that is on record
 * @param lastStep the position of the last event
 * @param lastStepAt when that happened
 * @param silences what is waited for, the one first that was there first
 * @param source the publication an imported tender came from
 */
public record TenderRow(
        String id,
        String title,
        PartyId buyer,
        @Nullable String buyerName,
        @Nullable PartyId proposedBy,
        @Nullable Place place,
        @Nullable Method method,
        @Nullable Criterion criterion,
        @Nullable Money estimatedCost,
        @Nullable Instant deadline,
        int lots,
        int bids,
        TenderStatus status,
        Instant begun,
        long lastStep,
        Instant lastStepAt,
        @Nullable String source,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean demonstration,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Silence> silences)
        implements Row {
    public TenderRow {
        silences = silences == null ? List.of() : List.copyOf(silences);
    }

    @Override
    public Facets facets() {
        return new Facets(
                buyer,
                place,
                null,
                status.name(),
                null,
                begun,
                source != null,
                null,
                false,
                Facets.text(id, title, buyerName, place == null ? null : place.district()),
                List.of());
    }
}
