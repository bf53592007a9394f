package org.gerch.core.party.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.party.LegalForm;
import org.gerch.core.party.PartyKind;
import org.gerch.core.view.Facets;
import org.gerch.core.view.Row;
import org.jspecify.annotations.Nullable;

/**
 * A party as the list shows it.
 *
 * @param name absent for individuals
 * @param registered when it came on record
 * @param dormantSince present while it does nothing
 * @param lastStep the position of the last event
 */
public record PartyRow(
        String id,
        @Nullable String name,
        PartyKind kind,
        @Nullable LegalForm form,
        @Nullable Place place,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PartyId> members,
        Instant registered,
        @Nullable Instant dormantSince,
        long lastStep,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean demonstration)
        implements Row {
    public PartyRow {
        members = members == null ? List.of() : List.copyOf(members);
    }

    @Override
    public Facets facets() {
        return new Facets(null, place, null, kind.name(), null, registered, Facets.text(id, name));
    }
}
