package org.gerch.core.grant.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.view.Facets;
import org.gerch.core.view.Row;
import org.gerch.core.view.Silence;
import org.jspecify.annotations.Nullable;

/**
 * A grant as the list shows it.
 *
 * @param applied what was asked for
 * @param approved what was promised; absent while nothing was
 * @param ordered what the fund ordered to be paid
 * @param paid what the treasurer says was paid
 * @param received what the grantee says arrived
 * @param reported what the grantee says was spent
 * @param returned what the treasurer says came back
 * @param approvedAt when it was promised
 * @param lastStep the position of the last event
 * @param lastStepAt when that happened
 * @param silences what is waited for, the one first that was there first
 */
public record GrantRow(
        String id,
        FundId fund,
        PartyId applicant,
        String purpose,
        @Nullable Place place,
        Money applied,
        @Nullable Money approved,
        Money ordered,
        Money paid,
        Money received,
        Money reported,
        Money returned,
        GrantStatus status,
        boolean disputed,
        Instant appliedAt,
        @Nullable Instant approvedAt,
        long lastStep,
        Instant lastStepAt,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean demonstration,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Silence> silences)
        implements Row {
    public GrantRow {
        silences = silences == null ? List.of() : List.copyOf(silences);
    }

    @Override
    public Facets facets() {
        return new Facets(null, place, fund, status.name(), null, appliedAt, Facets.text(id, purpose, applicant, fund));
    }
}
