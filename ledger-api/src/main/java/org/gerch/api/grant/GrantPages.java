package org.gerch.api.grant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gerch.api.page.AsOfForm;
import org.gerch.api.page.Breaches;
import org.gerch.api.page.BrowserCheck;
import org.gerch.api.page.Checked;
import org.gerch.api.page.Figure;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Quotes;
import org.gerch.api.page.Scale;
import org.gerch.api.page.Svg;
import org.gerch.api.page.Timeline;
import org.gerch.api.page.Words;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.GrantEvent.ApplicationWithdrawn;
import org.gerch.core.grant.GrantEvent.DisbursementOrdered;
import org.gerch.core.grant.GrantEvent.GrantApproved;
import org.gerch.core.grant.GrantEvent.GrantRejected;
import org.gerch.core.grant.GrantEvent.PaymentRecorded;
import org.gerch.core.grant.GrantEvent.ReceiptConfirmed;
import org.gerch.core.grant.GrantEvent.ReceiptDisputed;
import org.gerch.core.grant.GrantEvent.SpendingReported;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;

/** Makes the page of a grant. Lives within the making of one page. */
public final class GrantPages {
    private final GrantStory story;
    private final Notation notation;
    private final Words words;
    private final GrantMoney money;
    private final Instant until;
    private final GrantTelling telling;

    private GrantPages(GrantStory story, Notation notation) {
        this.story = story;
        this.notation = notation;
        this.words = notation.words();
        this.money = GrantMoney.of(story);
        this.until = story.moment().at();
        this.telling = new GrantTelling(new Quotes(story.texts(), notation), notation);
    }

    public static GrantPage of(GrantStory story, Notation notation, Timeline.Thresholds thresholds) {
        return new GrantPages(story, notation).page(thresholds);
    }

    private GrantPage page(Timeline.Thresholds thresholds) {
        return new GrantPage(
                story.application().purpose(),
                kick(),
                headline(),
                lede(),
                figures(),
                new AsOfForm(notation.day(until).toString(), Map.of()),
                words.say("grant.caption", words.currency(money.ordered().currency())),
                amounts(),
                sides(),
                GrantWaits.of(story, money, notation, until),
                Timeline.of(story.events().stream().map(this::entry).toList(), notation, thresholds, until),
                Checked.of(
                        story.events().size(),
                        story.checkpoint(),
                        notation,
                        links(),
                        BrowserCheck.of(story.events(), notation.zone())));
    }

    private Html kick() {
        Place place = story.application().place();
        return Html.words(
                Html.text(story.application().purpose() + "."),
                place == null ? Html.NONE : Html.text(notation.place(place) + "."),
                words.html("grant.kick", story.grant()),
                Html.text(notation.asOf(notation.day(until)) + "."));
    }

    private String headline() {
        Money asked = story.application().amount();
        if (story.last(GrantRejected.class).isPresent()) {
            return words.say("grant.headline.rejected", notation.money(asked));
        } else if (story.last(ApplicationWithdrawn.class).isPresent()) {
            return words.say("grant.headline.withdrawn", notation.money(asked));
        } else if (money.promised().isEmpty()) {
            return words.say(
                    "grant.headline.undecided",
                    notation.money(asked),
                    days(story.events().getFirst()));
        }
        String promised = notation.money(money.promised().get());
        if (money.disputed().isPositive()) {
            return words.say(
                    "grant.headline.disputed",
                    promised,
                    notation.money(money.received()),
                    notation.money(money.disputed()));
        } else if (money.ordered().amount().signum() == 0) {
            String since = story.last(GrantApproved.class).map(this::days).orElse("");
            return words.say("grant.headline.nothing-ordered", promised, since);
        }
        return words.say("grant.headline", promised, notation.money(money.received()));
    }

    private String days(Recorded<? extends GrantEvent> since) {
        return notation.days(notation.daysBetween(since.happenedAt(), until));
    }

    private Html lede() {
        Html fund = Html.link(story.moment().at(Paths.fund(story.application().fund())), story.fundName());
        Html grantee =
                Html.link(story.moment().at(Paths.party(story.application().applicant())), story.grantee());
        if (money.promised().isEmpty()) {
            return words.html(
                    "grant.lede.asked",
                    grantee,
                    notation.money(story.application().amount()),
                    fund,
                    at(story.events().getFirst()));
        }
        Html paid = words.html(
                "grant.lede.paid",
                fund,
                notation.money(money.paid()),
                story.last(PaymentRecorded.class).map(this::at).orElse(Html.NONE));
        Html received = words.html(
                "grant.lede.received",
                grantee,
                notation.money(money.received()),
                story.last(ReceiptConfirmed.class).map(this::at).orElse(Html.NONE));
        Html undecided = money.disputed().isPositive() ? words.html("grant.lede.two-sides") : Html.NONE;
        return Html.words(paid, received, undecided);
    }

    private Html at(Recorded<? extends GrantEvent> recorded) {
        return notation.position(recorded.position());
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        money.promised()
                .ifPresent(promised -> figures.add(new Figure(
                        words.say("grant.figure.received"),
                        notation.percent(money.received().amount(), promised.amount()),
                        story.last(ReceiptConfirmed.class).map(this::at).orElse(Html.NONE))));
        if (money.disputed().isPositive()) {
            figures.add(new Figure(
                    words.say("grant.figure.disputed"),
                    notation.money(money.disputed()),
                    at(money.open().getLast())));
        }
        Recorded<GrantEvent> last = story.events().getLast();
        figures.add(new Figure(words.say("figure.since-last-step"), days(last), at(last)));
        return figures;
    }

    private List<GrantPage.Amount> amounts() {
        List<GrantPage.Amount> amounts = new ArrayList<>();
        Money top = money.promised().orElse(story.application().amount());
        Scale scale = Scale.over(
                List.of(top.amount(), money.ordered().amount(), money.paid().amount()));
        amounts.add(amount(
                "promised",
                GrantApproved.class,
                money.promised().orElse(Money.zero(top.currency())),
                "ink",
                scale,
                top));
        amounts.add(amount("ordered", DisbursementOrdered.class, money.ordered(), "ink", scale, top));
        amounts.add(amount("paid", PaymentRecorded.class, money.paid(), "edge", scale, top));
        amounts.add(amount("received", ReceiptConfirmed.class, money.received(), "acc", scale, top));
        amounts.add(amount("reported", SpendingReported.class, money.reported(), "acc", scale, top));
        return amounts;
    }

    private GrantPage.Amount amount(
            String what, Class<? extends GrantEvent> kind, Money amount, String colour, Scale scale, Money top) {
        Optional<? extends Recorded<? extends GrantEvent>> last = story.last(kind);
        String mark = scale.at(top.amount());
        Svg bar = Svg.silent(14).line("grid", mark, "-7", mark, "21");
        bar.rect(colour, "0", "0", scale.at(amount.amount()), "14");
        boolean disputed = what.equals("received") && money.disputed().isPositive();
        if (disputed) {
            String from = scale.at(amount.amount());
            bar.patterned(
                    "hatch", "dashalt", from, "0", scale.at(money.disputed().amount()), "14");
        }
        return new GrantPage.Amount(
                words.say("grant.amount." + what),
                last.map(recorded -> recorded.by().actor().office()).orElseGet(() -> words.say("grant.nothing-yet")),
                last.map(recorded -> Html.words(notation.date(recorded.happenedAt()), at(recorded)))
                        .orElse(Html.NONE),
                bar.drawn(),
                notation.bare(amount),
                disputed ? words.say("grant.disputed-note", notation.bare(money.disputed())) : "");
    }

    private List<GrantPage.Side> sides() {
        if (money.open().isEmpty()) {
            return List.of();
        }
        List<GrantPage.Side> sides = new ArrayList<>();
        for (Recorded<ReceiptDisputed> disputed : money.open()) {
            story.all(PaymentRecorded.class).stream()
                    .filter(paid ->
                            paid.event().tranche().equals(disputed.event().tranche()))
                    .reduce((earlier, later) -> later)
                    .ifPresent(paid -> sides.add(side(paid)));
            sides.add(side(disputed));
        }
        return sides;
    }

    private GrantPage.Side side(Recorded<? extends GrantEvent> said) {
        List<Html> quotes = telling.quotes(said.event());
        Html text = quotes.isEmpty() ? telling.what(said) : quotes.getFirst();
        return new GrantPage.Side(
                said.by().actor().office(), text, Html.words(notation.date(said.happenedAt()), at(said)));
    }

    private Timeline.Entry entry(Recorded<GrantEvent> recorded) {
        boolean decisive = money.open().stream().anyMatch(open -> open.position() == recorded.position());
        return new Timeline.Entry(
                recorded.happenedAt(),
                recorded.at(),
                recorded.by().actor().office(),
                telling.what(recorded),
                telling.quotes(recorded.event()),
                Breaches.of(recorded.by().contraryTo(), notation),
                List.of(recorded.position()),
                decisive);
    }

    private List<Map.Entry<String, String>> links() {
        String asked = story.moment().asked();
        String id = "/api/v1/grants/" + Streams.encoded(story.grant().value());
        return List.of(
                Map.entry(
                        words.say("checked.proof"),
                        "/api/v1/events/" + story.events().getLast().position() + "/proof"),
                Map.entry(words.say("grant.json"), asked.isEmpty() ? id : id + "?" + asked),
                Map.entry(words.say("checked.how"), "/about/how-to-check"));
    }
}
