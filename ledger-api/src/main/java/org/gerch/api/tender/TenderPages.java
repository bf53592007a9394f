package org.gerch.api.tender;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.api.page.AsOfForm;
import org.gerch.api.page.BrowserCheck;
import org.gerch.api.page.Checked;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Quotes;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Timeline;
import org.gerch.api.page.Words;
import org.gerch.api.tender.TenderPage.LotTab;
import org.gerch.api.verdict.Answer;
import org.gerch.api.verdict.Indicated;
import org.gerch.api.verdict.Known;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Source;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.Lot;
import org.gerch.core.tender.ReplyEvent.StatementFiled;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Point;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictFamily;
import org.gerch.core.verdict.rule.Flag;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.verdict.rule.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Makes the page of one lot of a tender. Lives within the making of one page.
 *
 * <p>The same story gives the same page, whoever asks and whenever.
 */
public final class TenderPages {
    private final TenderStory story;
    private final Notation notation;
    private final Words words;
    private final Names names;
    private final @Nullable LotId lot;
    private final Verdict verdict;
    private final List<Recorded<TenderEvent>> events;

    /** The same events as corrected since: the figures are made of these, the timeline tells what was recorded. */
    private final List<Recorded<TenderEvent>> corrected;

    private final Quotes quotes;

    private TenderPages(TenderStory story, Verdict verdict, Notation notation) {
        this.story = story;
        this.notation = notation;
        this.words = notation.words();
        this.names = new Names(story.events());
        this.lot = verdict.subject().lot();
        this.verdict = verdict;
        this.events = LotEvents.of(story.events(), lot);
        this.corrected = LotEvents.of(story.corrected(), lot);
        this.quotes = new Quotes(story.texts(), notation);
    }

    /**
     * The page of the lot asked for, or of the first.
     *
     * @return absent where the tender has no such lot
     */
    public static Optional<TenderPage> of(
            TenderStory story, @Nullable LotId asked, Notation notation, Timeline.Thresholds thresholds) {
        Optional<Verdict> verdict =
                asked == null ? story.verdicts().stream().findFirst() : TenderStory.of(story.verdicts(), asked);
        return verdict.map(found -> new TenderPages(story, found, notation).page(thresholds));
    }

    private TenderPage page(Timeline.Thresholds thresholds) {
        Instant until = story.moment().at();
        CaseFile file = CaseFile.of(story.events());
        List<BidRecord> bids = BidRecord.among(corrected);
        Optional<AwardRecord> award = AwardRecord.among(corrected);
        TenderTelling telling = new TenderTelling(names, quotes, notation);
        TenderLinks links = new TenderLinks(story.tender(), lot, story.moment(), words);
        OtherSide side = new OtherSide(verdict, events, names, quotes, notation);
        return new TenderPage(
                subject(),
                kick(),
                tabs(),
                Answer.of(verdict, story.texts(), null, notation),
                Known.of(verdict, notation),
                changed(),
                rules(),
                TenderFigures.of(verdict, award, decisive(), events.getLast(), notation, until),
                new AsOfForm(notation.day(until).toString(), kept()),
                side.statements(),
                side.silent(),
                BidTable.of(bids, file, verdict, story.rules(), estimate(), names, notation, until),
                award.flatMap(this::journey).orElse(null),
                TenderWaits.of(corrected, names, notation, until),
                PastAnswers.of(story.past(), story.moment(), notation),
                links.history(),
                new TenderTimeline(telling, thresholds).rows(events, decisive().position(), until),
                timelineRead(),
                open(),
                Checked.of(
                        events.size(),
                        story.checkpoint(),
                        notation,
                        links.of(decisive().position()),
                        BrowserCheck.of(story.events(), notation.zone())),
                RawEvents.of(events, notation),
                Indicated.of(raised(file), notation));
    }

    private List<Flag> raised(CaseFile file) {
        int at = story.verdicts().indexOf(verdict);
        return Indicators.on(file, Settings.USUAL).get(at);
    }

    private Optional<PriceJourney> journey(AwardRecord award) {
        Optional<BidRecord> winning = BidRecord.among(corrected).stream()
                .filter(bid -> verdict.winningBid() != null
                        && bid.id().equals(verdict.winningBid().id()))
                .findFirst();
        // What lots cost together is no mark for the price of one.
        boolean together =
                verdict.details() != null && !verdict.details().together().isEmpty();
        Money mark =
                together || verdict.groupBid() == null || verdict.groupBid().equals(verdict.winningBid())
                        ? null
                        : verdict.groupBid().price();
        String winner = verdict.award() == null || verdict.award().winner() == null
                ? ""
                : verdict.award().winner().text();
        return PriceJourney.of(award, winning, mark, winner, notation);
    }

    private String subject() {
        String tenderTitle = story.published()
                .map(TenderPublished::title)
                .or(() -> story.planned().map(InvitationEvent.TenderPlanned::title))
                .orElse(story.tender().value());
        return lotOnRecord().map(Lot::title).filter(title -> !title.isBlank()).orElse(tenderTitle);
    }

    private Optional<Lot> lotOnRecord() {
        return story.lots().stream().filter(each -> each.id().equals(lot)).findFirst();
    }

    private @Nullable Money estimate() {
        return lotOnRecord()
                .map(Lot::estimatedCost)
                .or(() -> story.lots().size() > 1
                        ? Optional.empty()
                        : story.published().map(TenderPublished::estimatedCost))
                .orElse(null);
    }

    private Html kick() {
        Optional<Place> place = story.published().map(TenderPublished::place);
        Html tender = lot == null
                ? words.html("tender.kick", story.tender())
                : words.html("tender.kick-lot", story.tender(), lot);
        return Html.words(
                Html.text(subject() + "."),
                place.map(where -> Html.text(notation.place(where) + ".")).orElse(Html.NONE),
                tender,
                Html.text(notation.asOf(notation.day(story.moment().at())) + "."));
    }

    /** An import is no late entry of an office, so its day is said once and not with each step. */
    private Html timelineRead() {
        Recorded<TenderEvent> first = events.getFirst();
        Source source = first.by().source();
        return source == null
                ? Html.text(words.say("timeline.read"))
                : words.html("timeline.imported", notation.dateTime(first.at()), source.name());
    }

    private List<LotTab> tabs() {
        if (story.lots().size() < 2) {
            return List.of();
        }
        return story.lots().stream()
                .map(each -> new LotTab(
                        each.title() == null || each.title().isBlank()
                                ? words.say("tender.lot", each.id())
                                : each.title(),
                        story.moment().at(Paths.lot(story.tender(), each.id())),
                        TenderStory.of(story.verdicts(), each.id())
                                .map(found -> Shape.of(found.family()).drawing())
                                .orElse(Html.NONE),
                        each.id().equals(lot)))
                .toList();
    }

    private Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        if (lot != null) {
            kept.put("lot", lot.value());
        }
        return kept;
    }

    /** Whatever a reader of the frozen page would want to know: another answer, a reply, a correction. */
    private @Nullable Html changed() {
        if (!story.moment().frozen()) {
            return null;
        }
        String page = Paths.lot(story.tender(), lot);
        List<Html> since = new ArrayList<>();
        TenderStory.of(story.newest(), lot)
                .filter(now -> now.kind() != verdict.kind())
                .ifPresent(now -> since.add(Html.text(Answer.headline(now, words))));
        long replies = later(StatementFiled.class);
        if (replies > 0) {
            since.add(Html.text(words.count("changed.replies", replies)));
        }
        long corrections = later(TenderEntryCorrected.class);
        if (corrections > 0) {
            since.add(Html.text(words.count("changed.corrections", corrections)));
        }
        return since.isEmpty() ? null : words.html("changed.since", Html.link(page, Html.join(" ", since)));
    }

    private long later(Class<? extends TenderEvent> kind) {
        return story.later().stream()
                .filter(recorded -> kind.isInstance(recorded.event()))
                .count();
    }

    private Html rules() {
        List<Html> said = new ArrayList<>();
        said.add(words.html("rules.judged", rulesLink(verdict.ruleSet())));
        for (Verdict other : story.beside()) {
            if (Objects.equals(other.subject().lot(), lot) && other.kind() != verdict.kind()) {
                said.add(words.html("rules.beside", rulesLink(other.ruleSet()), Answer.headline(other, words)));
            }
        }
        return Html.join(" ", said);
    }

    private Html rulesLink(String version) {
        return Html.link(story.moment().at("/rules"), version);
    }

    /** What the first sentence turns on: the rejection, else the award or the cancellation, else the last step. */
    private Recorded<TenderEvent> decisive() {
        return Stream.of(Point.REJECTION, Point.AWARD, Point.CANCELLATION)
                .flatMap(point -> verdict.evidence().of(point).stream())
                .findFirst()
                .flatMap(position -> events.stream()
                        .filter(recorded -> recorded.position() == position)
                        .findFirst())
                .orElseGet(events::getLast);
    }

    private List<String> open() {
        List<String> open = new ArrayList<>();
        if (verdict.family() == VerdictFamily.NOT_CHOSEN_NO_REASON) {
            open.add(words.say("now.reason"));
        }
        open.add(words.say("now.statement"));
        open.add(words.say("now.correction"));
        return open;
    }
}
