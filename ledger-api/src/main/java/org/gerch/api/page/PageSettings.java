package org.gerch.api.page;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a ledger may choose about its pages.
 *
 * @param silenceDays a gap of at least this many days in a history is said as a row of its own
 * @param lateAfter an entry recorded this long after what it tells is marked as late; how long it was is always said
 */
@ConfigurationProperties("gerch.pages")
public record PageSettings(
        @DefaultValue("28") int silenceDays,
        @DefaultValue("24h") Duration lateAfter) {
    /** What a timeline says by itself. */
    public Timeline.Thresholds thresholds() {
        return new Timeline.Thresholds(silenceDays, lateAfter);
    }
}
