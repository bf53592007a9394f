package org.gerch.api.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Contrary;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;

/** Writes down an invented stream event by event, in Ulaanbaatar's time, as the log would hold it. */
public final class Telling {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ulaanbaatar");

    private final String stream;
    private final List<Recorded<LedgerEvent>> events = new ArrayList<>();
    private final Map<Commitment, FreeText> texts = new HashMap<>();
    private long position;

    public Telling(String stream, long firstPosition) {
        this.stream = stream;
        this.position = firstPosition;
    }

    /** The next event's position. */
    public Telling at(long next) {
        position = next;
        return this;
    }

    /** Something that was recorded a minute after it happened. */
    public Telling then(String happened, String office, LedgerEvent event) {
        Instant when = time(happened);
        return then(when, when.plusSeconds(60), office, event, List.of());
    }

    public Telling late(String happened, String recorded, String office, LedgerEvent event) {
        return then(time(happened), time(recorded), office, event, List.of());
    }

    public Telling against(String rule, String happened, String office, LedgerEvent event) {
        return then(time(happened), time(happened), office, event, List.of(new Contrary(rule, Map.of())));
    }

    /** Seals a text as the ledger would, and keeps it. */
    public Commitment text(String text) {
        Commitment commitment = new Sealed(Sealed.Domain.TEXT, "ab".repeat(32), text).commitment();
        texts.put(commitment, new FreeText.Kept(text));
        return commitment;
    }

    public Commitment removed(String text, String on, String reason) {
        Commitment commitment = text(text);
        texts.put(commitment, new FreeText.Removed(time(on), reason));
        return commitment;
    }

    public List<Recorded<LedgerEvent>> events() {
        return List.copyOf(events);
    }

    public Map<Commitment, FreeText> texts() {
        return Map.copyOf(texts);
    }

    public static Instant time(String local) {
        return LocalDateTime.parse(local.replace(' ', 'T')).atZone(ZONE).toInstant();
    }

    private Telling then(Instant happened, Instant recorded, String office, LedgerEvent event, List<Contrary> against) {
        UUID id = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + position);
        Provenance by = new Provenance(
                new Actor(office, new PartyId("office of " + stream)),
                Set.of(Role.PROCUREMENT_OFFICER),
                id,
                id,
                recorded,
                happened,
                null,
                true,
                against);
        events.add(new Recorded<>(position++, recorded, stream, events.size(), id, event, by));
        return this;
    }
}
