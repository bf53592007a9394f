package org.gerch.api.page;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;

/**
 * What a reader's browser must know to check a page by itself: which entries of the log it rests on.
 *
 * @param zone the time zone in which the page writes its times
 */
public record BrowserCheck(String zone, List<Stream> streams) {
    public BrowserCheck {
        streams = List.copyOf(streams);
    }

    /**
     * Entries of one stream, in their order.
     *
     * @param whole whether these are all its entries up to the last of them
     */
    public record Stream(String stream, List<Long> positions, boolean whole) {
        public Stream {
            positions = List.copyOf(positions);
        }
    }

    /** A page that rests on a stream from its first entry on; the events are in the order of the log, at least one. */
    public static BrowserCheck of(List<? extends Recorded<? extends LedgerEvent>> events, ZoneId zone) {
        List<Long> positions = events.stream().map(Recorded::position).collect(Collectors.toList());
        return new BrowserCheck(zone.getId(), List.of(new Stream(events.getFirst().stream(), positions, true)));
    }

    /** A page that shows one entry. */
    public static BrowserCheck of(LeafShown leaf, ZoneId zone) {
        return new BrowserCheck(zone.getId(), List.of(new Stream(leaf.stream(), List.of(leaf.position()), false)));
    }

    /** As JSON that can stand in a script element. */
    public Html json() {
        return new Html(Wire.mapper().writeValueAsString(this).replace("<", "\\u003c"));
    }
}
