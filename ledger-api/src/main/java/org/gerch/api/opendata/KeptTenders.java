package org.gerch.api.opendata;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.gerch.core.opendata.TenderReleases;

/**
 * What is known of the tenders last met, as many as have so many events together.
 *
 * <p>Counted by events, because one tender may have three and another thousands. For one thread.
 */
final class KeptTenders {
    private final long mostEvents;
    private final Map<String, TenderReleases> byStream = new LinkedHashMap<>(16, 0.75f, true);
    private long events;

    /** @param mostEvents of all tenders together; the one met last is kept however many it has */
    KeptTenders(long mostEvents) {
        this.mostEvents = mostEvents;
    }

    /** The tender of a stream, made if it is not among them. */
    TenderReleases of(String stream, Supplier<TenderReleases> fresh) {
        return byStream.computeIfAbsent(stream, none -> fresh.get());
    }

    /** Counts what was read of one more, and forgets those not met for longest. */
    void grew(long by) {
        events += by;
        Iterator<TenderReleases> eldestFirst = byStream.values().iterator();
        while (events > mostEvents && byStream.size() > 1) {
            events -= eldestFirst.next().size();
            eldestFirst.remove();
        }
    }

    /** How many events they have together. */
    long events() {
        return events;
    }
}
