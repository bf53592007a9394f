package org.gerch.core.fund.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.view.Facets;
import org.gerch.core.view.Row;
import org.jspecify.annotations.Nullable;

/**
 * A fund as the list shows it.
 *
 * @param allocated set aside so far
 * @param committed promised to grants and not released again
 * @param lastStep the position of the last event
 */
public record FundRow(
        String id,
        String name,
        PartyId funder,
        @Nullable Place place,
        Money allocated,
        Money committed,
        Money available,
        Instant opened,
        boolean closed,
        long lastStep,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean demonstration)
        implements Row {

    @Override
    public Facets facets() {
        return new Facets(null, place, null, closed ? "CLOSED" : "OPEN", null, opened, Facets.text(id, name));
    }
}
