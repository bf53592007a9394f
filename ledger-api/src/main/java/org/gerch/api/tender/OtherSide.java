package org.gerch.api.tender;

import java.util.ArrayList;
import java.util.List;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Quotes;
import org.gerch.api.tender.TenderPage.Statement;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.ReplyEvent.StatementFiled;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.Verdict;

/** What those concerned say of a lot, and who of them has said nothing. */
final class OtherSide {
    private final Verdict verdict;
    private final List<Recorded<TenderEvent>> events;
    private final Names names;
    private final Quotes quotes;
    private final Notation notation;

    OtherSide(Verdict verdict, List<Recorded<TenderEvent>> events, Names names, Quotes quotes, Notation notation) {
        this.verdict = verdict;
        this.events = events;
        this.names = names;
        this.quotes = quotes;
        this.notation = notation;
    }

    List<Statement> statements() {
        return events.stream()
                .filter(recorded -> recorded.event() instanceof StatementFiled)
                .map(recorded -> statement(recorded, (StatementFiled) recorded.event()))
                .toList();
    }

    private Statement statement(Recorded<TenderEvent> recorded, StatementFiled filed) {
        Html by = Html.words(
                Html.text(names.of(filed.party()) + ","),
                notation.date(recorded.happenedAt()),
                notation.position(recorded.position()));
        return new Statement(quotes.of(filed.text()).orElse(Html.NONE), by);
    }

    /** Buyer and winner are named in the answer, so each is asked for its side. */
    List<String> silent() {
        List<PartyId> spoke = events.stream()
                .filter(recorded -> recorded.event() instanceof StatementFiled)
                .map(recorded -> ((StatementFiled) recorded.event()).party())
                .toList();
        List<String> silent = new ArrayList<>();
        PartyId buyer = verdict.subject().buyer();
        if (buyer == null || !spoke.contains(buyer)) {
            silent.add(notation.words().say("other.buyer-silent"));
        }
        Verdict.Named winner = verdict.award() == null ? null : verdict.award().winner();
        if (winner != null && !spoke.contains(winner.party())) {
            silent.add(notation.words().say("other.silent", winner.text()));
        }
        return silent;
    }
}
