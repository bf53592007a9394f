package org.gerch.core.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Contrary;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectReader;

/**
 * Reads a leaf's {@code meta} field by field.
 *
 * <p>Every leaf has the same few fields there, and binding them by reflection took as long as all else that is read of a leaf.
 */
public final class ProvenanceReading {
    private static final ObjectReader READER = Wire.trusting(Provenance.class);

    private @Nullable Actor actor;
    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private @Nullable UUID command;
    private @Nullable UUID correlation;
    private @Nullable Instant receivedAt;
    private @Nullable Instant occurredAt;
    private @Nullable Source source;
    private boolean demonstration;
    private final List<Contrary> contraryTo = new ArrayList<>();

    private ProvenanceReading() {}

    /**
     * The provenance in these bytes, which this program wrote.
     *
     * @throws Malformed if a field is not known
     */
    public static Provenance read(byte[] meta) {
        try (JsonParser in = READER.createParser(meta)) {
            in.nextToken();
            ProvenanceReading reading = new ProvenanceReading();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = in.currentName();
                in.nextToken();
                reading.field(field, in);
            }
            return reading.provenance();
        }
    }

    private void field(String field, JsonParser in) {
        switch (field) {
            case "actor" -> actor = actor(in);
            case "command" -> command = UUID.fromString(in.getString());
            case "contraryTo" -> each(in, () -> contraryTo.add(in.readValueAs(Contrary.class)));
            case "correlation" -> correlation = UUID.fromString(in.getString());
            case "demonstration" -> demonstration = in.getBooleanValue();
            case "occurredAt" -> occurredAt = in.readValueAs(Instant.class);
            case "receivedAt" -> receivedAt = in.readValueAs(Instant.class);
            case "roles" -> each(in, () -> roles.add(Role.named(in.getString())));
            case "source" -> source = in.readValueAs(Source.class);
            default -> throw new Malformed("meta", "has no field '" + field + "'");
        }
    }

    private static void each(JsonParser in, Runnable element) {
        while (in.nextToken() != JsonToken.END_ARRAY) {
            element.run();
        }
    }

    private static Actor actor(JsonParser in) {
        String office = null;
        PartyId organisation = null;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = in.currentName();
            in.nextToken();
            switch (field) {
                case "office" -> office = in.getString();
                case "organisation" -> organisation = new PartyId(in.getString());
                default -> throw new Malformed("actor", "has no field '" + field + "'");
            }
        }
        return new Actor(Objects.requireNonNull(office), organisation);
    }

    private Provenance provenance() {
        return new Provenance(
                Objects.requireNonNull(actor),
                roles,
                Objects.requireNonNull(command),
                Objects.requireNonNull(correlation),
                Objects.requireNonNull(receivedAt),
                occurredAt,
                source,
                demonstration,
                contraryTo);
    }
}
