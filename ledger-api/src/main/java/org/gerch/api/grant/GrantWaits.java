package org.gerch.api.grant;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Waiting;
import org.gerch.api.page.Words;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.view.Silence;
import org.gerch.core.view.StreamView.Folded;
import org.gerch.core.views.Views;

/** What is waited for in a grant, in the order in which a grant usually lives it. */
final class GrantWaits {
    private GrantWaits() {}

    static List<Waiting> of(GrantStory story, GrantMoney money, Notation notation, Instant until) {
        Instant begun = story.events().getFirst().happenedAt();
        return silences(story.events()).stream()
                .filter(silence -> silence.hasBegunBy(until))
                .sorted(Comparator.comparing(Silence::kind))
                .map(silence -> Waiting.drawn(what(silence, money, notation), silence, begun, until, notation))
                .toList();
    }

    private static List<Silence> silences(List<Recorded<GrantEvent>> events) {
        Folded<GrantEvent, GrantRow> folded = Views.GRANTS.empty();
        for (Recorded<GrantEvent> recorded : events) {
            folded = Views.GRANTS.fold(folded, recorded);
        }
        return Views.GRANTS.rows(folded, RuleBook.EMPTY).stream()
                .flatMap(row -> row.silences().stream())
                .toList();
    }

    private static String what(Silence silence, GrantMoney money, Notation notation) {
        Words words = notation.words();
        return switch (silence.kind()) {
            case APPLICATION_UNDECIDED -> words.say("silence.undecided");
            case NOT_ORDERED -> words.say("silence.unordered", notation.money(money.unordered()));
            case NOT_PAID ->
                words.say("silence.unpaid", notation.money(money.ordered().minus(money.paid())));
            case RECEIPT_NOT_CONFIRMED -> words.say("silence.unconfirmed", about(silence));
            case DISPUTE_UNANSWERED -> words.say("silence.unanswered", about(silence));
            case NOT_REPORTED ->
                words.say("silence.unreported", notation.money(money.received().minus(money.reported())));
            case NOT_PUBLISHED, NOT_OPENED, REJECTED_WITHOUT_REASON, COMPLAINT_UNDECIDED, NO_CONTRACT ->
                throw new IllegalStateException("a grant never waits for " + silence.kind());
        };
    }

    private static String about(Silence silence) {
        return silence.about() == null ? "" : silence.about();
    }
}
