package org.gerch.api.tender;

import java.util.List;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.api.tender.TenderPage.RawEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.wire.EventCatalogue;

/** The entries themselves, for whoever wants to look them up. */
final class RawEvents {
    private RawEvents() {}

    /** The timeline gives both times of each; here it is enough by how much they differ. */
    private static Html late(Recorded<TenderEvent> recorded, Notation notation) {
        return recorded.by().imported() || recorded.lateBy().toMinutes() == 0
                ? Html.NONE
                : Html.text("+" + notation.lateness(recorded.happenedAt(), recorded.at()));
    }

    static List<RawEvent> of(List<Recorded<TenderEvent>> events, Notation notation) {
        return events.stream()
                .map(recorded -> new RawEvent(
                        notation.position(recorded.position()),
                        Html.fact(
                                recorded.position(),
                                "type",
                                EventCatalogue.typeOf(recorded.event().getClass())
                                        .name()),
                        Html.words(
                                Html.fact(recorded.position(), "at", notation.dateTime(recorded.at())),
                                late(recorded, notation))))
                .toList();
    }
}
