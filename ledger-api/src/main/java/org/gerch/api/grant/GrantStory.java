package org.gerch.api.grant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gerch.api.page.CheckpointShown;
import org.gerch.api.page.FreeText;
import org.gerch.api.page.Moment;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.GrantEvent.ApplicationSubmitted;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Everything a grant's page is made of.
 *
 * @param events of its stream up to the moment, in the order of the log; the first is the application
 * @param fundName what the fund is called
 * @param grantee what the applicant is called
 * @param texts what is kept of the texts its events commit to
 * @param checkpoint the newest that covers the moment, if any
 */
public record GrantStory(
        GrantId grant,
        List<Recorded<GrantEvent>> events,
        String fundName,
        String grantee,
        Map<Commitment, FreeText> texts,
        Moment moment,
        @Nullable CheckpointShown checkpoint) {

    public GrantStory {
        events = List.copyOf(events);
        texts = Map.copyOf(texts);
    }

    ApplicationSubmitted application() {
        return (ApplicationSubmitted) events.getFirst().event();
    }

    <E extends GrantEvent> List<Recorded<E>> all(Class<E> kind) {
        return events.stream()
                .filter(recorded -> kind.isInstance(recorded.event()))
                .map(recorded -> recorded.with(kind.cast(recorded.event())))
                .toList();
    }

    <E extends GrantEvent> Optional<Recorded<E>> last(Class<E> kind) {
        return all(kind).stream().reduce((earlier, later) -> later);
    }
}
