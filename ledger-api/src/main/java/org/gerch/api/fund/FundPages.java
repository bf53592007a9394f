package org.gerch.api.fund;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gerch.api.page.Asked;
import org.gerch.api.page.Html;
import org.gerch.api.page.ListPage;
import org.gerch.api.page.Listing;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Section;
import org.gerch.api.page.Words;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.fund.FundEvent.BudgetAllocated;
import org.gerch.core.fund.FundEvent.BudgetCommitted;
import org.gerch.core.fund.FundEvent.BudgetReleased;
import org.gerch.core.fund.FundEvent.FundOpened;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;

/**
 * Makes the page of a fund: what was set aside, and to which grants it is promised.
 *
 * @param events of the fund's own stream, the opening first
 * @param funder what the party is called whose money it is
 */
record FundPages(List<Recorded<FundEvent>> events, String funder, Moment moment, Notation notation) {

    ListPage page() {
        FundOpened opened = (FundOpened) events.getFirst().event();
        Words words = notation.words();
        Money allocated = Money.zero(opened.currency());
        Map<GrantId, Recorded<FundEvent>> last = new LinkedHashMap<>();
        Map<GrantId, Money> committed = new LinkedHashMap<>();
        for (Recorded<FundEvent> recorded : events) {
            if (recorded.event() instanceof BudgetAllocated budget) {
                allocated = allocated.plus(budget.amount());
            } else if (recorded.event() instanceof BudgetCommitted commitment) {
                committed.merge(commitment.grant(), commitment.amount(), Money::plus);
                last.put(commitment.grant(), recorded);
            } else if (recorded.event() instanceof BudgetReleased released) {
                Money none = Money.zero(released.amount().currency());
                committed.merge(released.grant(), none.minus(released.amount()), Money::plus);
                last.put(released.grant(), recorded);
            }
        }
        Money promised = committed.values().stream().reduce(Money.zero(opened.currency()), Money::plus);
        String path = Paths.fund(opened.fund());
        return new ListPage(
                Section.GRANTS,
                words.say("fund.headline", opened.name(), notation.money(allocated), notation.money(promised)),
                kick(opened),
                words.html(
                        "fund.lede",
                        Html.link(moment.at(Paths.party(opened.funder())), funder),
                        notation.money(allocated.minus(promised)),
                        notation.position(events.getLast().position())),
                path,
                moment.frozen()
                        ? new Asked(Map.of("asOf", notation.day(moment.at()).toString()))
                        : Asked.ALL,
                List.of(),
                words.say("fund.caption"),
                List.of(
                        new ListPage.Column(words.say("grants.grant"), false),
                        new ListPage.Column(words.say("grant.amount.promised"), true),
                        new ListPage.Column(words.say("tenders.last"), true)),
                committed.entrySet().stream()
                        .map(entry -> cells(entry.getKey(), entry.getValue(), last))
                        .toList()
                        .reversed(),
                new Listing(words.count("grants.headline", committed.size()), null),
                committed.isEmpty() ? words.html("fund.empty") : null);
    }

    private Html kick(FundOpened opened) {
        return Html.words(
                opened.place() == null ? Html.NONE : Html.text(notation.place(opened.place()) + "."),
                notation.words().html("fund.kick", opened.fund()),
                Html.text(notation.asOf(notation.day(moment.at())) + "."),
                Html.link(
                        moment.at(Paths.with(
                                Section.SILENCES.href(), "fund", opened.fund().value())),
                        notation.words().say("nav.silences")));
    }

    private List<Html> cells(GrantId grant, Money promised, Map<GrantId, Recorded<FundEvent>> last) {
        Recorded<FundEvent> step = last.get(grant);
        return List.of(
                Html.link(moment.at(Paths.grant(grant)), grant.value()),
                Html.text(notation.money(promised)),
                step == null
                        ? Html.NONE
                        : notation.date(step.happenedAt())
                                .then(Html.element("small", "m", notation.position(step.position()))));
    }
}
