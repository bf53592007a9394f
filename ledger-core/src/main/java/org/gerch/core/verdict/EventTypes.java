package org.gerch.core.verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.SealedRecords;
import org.gerch.core.tender.TenderEvent;

/**
 * Which types of event there are, so that a question about one that is not there need not be asked.
 *
 * <p>Most tenders hold five or six of the types; most overlays and indicators are about one of the others.
 *
 * @param bits one for each type that is there
 */
public record EventTypes(long bits) {
    private static final Map<Class<?>, Long> BIT = new HashMap<>();

    static {
        SealedRecords.of(TenderEvent.class).forEach(type -> BIT.put(type, 1L << BIT.size()));
    }

    /** Every type: what needs no certain one. */
    public static final EventTypes ANY = new EventTypes(-1);

    @SafeVarargs
    public static EventTypes of(Class<? extends TenderEvent>... types) {
        long bits = 0;
        for (Class<? extends TenderEvent> type : types) {
            bits |= bit(type);
        }
        return new EventTypes(bits);
    }

    static EventTypes among(List<Recorded<TenderEvent>> events) {
        long bits = 0;
        for (Recorded<TenderEvent> recorded : events) {
            bits |= bit(recorded.event().getClass());
        }
        return new EventTypes(bits);
    }

    EventTypes and(TenderEvent event) {
        return new EventTypes(bits | bit(event.getClass()));
    }

    /** Whether one of these is there too. */
    public boolean holdsAny(EventTypes needed) {
        return (bits & needed.bits) != 0;
    }

    private static long bit(Class<?> type) {
        return BIT.getOrDefault(type, 0L);
    }
}
