package org.gerch.api.tender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gerch.api.page.AsOfForm;
import org.gerch.api.page.BrowserCheck;
import org.gerch.api.page.Checked;
import org.gerch.api.page.FreeText;
import org.gerch.api.page.Html;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Quotes;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Timeline;
import org.gerch.api.page.Words;
import org.gerch.api.query.TenderChanges.Change;
import org.gerch.api.verdict.Answer;
import org.gerch.api.verdict.PastVerdicts.Past;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.Verdict;

/**
 * Makes the page of what the answer for one lot was.
 *
 * @param causes the events that changed something between the two moments asked for
 */
record LotHistoryPages(
        LotHistoryStory story,
        List<Recorded<LedgerEvent>> causes,
        Map<Commitment, FreeText> texts,
        Timeline.Thresholds thresholds,
        Notation notation) {
    /** Of so many the first sentence tells; the picture and its table tell of all. */
    private static final int MOST_TOLD = 4;

    LotHistoryPage page() {
        Past now = story.steps().getLast();
        return new LotHistoryPage(
                title(),
                kick(now.verdict()),
                Shape.of(now.verdict().family()).drawing(),
                lede(),
                new AsOfForm(day(story.moment()), kept("id")),
                PastAnswers.of(story.steps(), story.moment(), notation).drawing(),
                steps(),
                between(),
                checked());
    }

    private Words words() {
        return notation.words();
    }

    private TenderId tender() {
        return story.steps().getLast().verdict().subject().tender();
    }

    private String title() {
        int times = story.steps().size() - 1;
        return times == 0 ? words().say("lot-history.unchanged") : words().count("lot-history.changed", times);
    }

    private Html kick(Verdict now) {
        Verdict.Subject subject = now.subject();
        LotId lot = subject.lot();
        String title = subject.title() == null || subject.title().isBlank()
                ? subject.tender().value()
                : subject.title();
        Html tender = lot == null
                ? words().html("tender.kick", subject.tender())
                : words().html("tender.kick-lot", subject.tender(), lot);
        return Html.words(
                Html.link(story.moment().at(Paths.lot(subject.tender(), lot)), title)
                        .then(Html.text(".")),
                tender,
                words().html("rules.judged", Html.link(story.moment().at("/rules"), now.ruleSet())),
                Html.text(notation.asOf(notation.day(story.moment().at())) + "."));
    }

    /** "Until then: this. Until then: that. Since then: the last." */
    private Html lede() {
        List<Html> said = new ArrayList<>();
        List<Past> steps = story.steps();
        int first = Math.max(0, steps.size() - MOST_TOLD);
        if (first > 0) {
            said.add(Html.text("…"));
        }
        for (int i = first; i < steps.size(); i++) {
            boolean last = i == steps.size() - 1;
            Past turn = last ? steps.get(i) : steps.get(i + 1);
            said.add(words().html(
                            last ? "lot-history.since" : "lot-history.until",
                            notation.date(turn.cause().at()),
                            i > first && headline(i).equals(headline(i - 1))
                                    ? words().say("lot-history.same")
                                    : headline(i)));
        }
        return Html.join(" ", said);
    }

    private String headline(int step) {
        return Answer.headline(story.steps().get(step).verdict(), words());
    }

    private List<LotHistoryPage.Step> steps() {
        List<PastAnswers.Row> rows =
                PastAnswers.of(story.steps(), story.moment(), notation).rows();
        List<LotHistoryPage.Step> steps = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PastAnswers.Row row = rows.get(i);
            Recorded<LedgerEvent> cause = story.steps().get(i).cause();
            List<Timeline.Row> entry =
                    Timeline.of(List.of(telling().entry(cause)), notation, thresholds.withoutSilences(), cause.at());
            steps.add(new LotHistoryPage.Step(
                    row.when(),
                    row.shape(),
                    row.what(),
                    times(entry.getFirst()),
                    row.by(),
                    entry,
                    // The first answer says all of its values by itself.
                    i == 0 ? List.of() : rows(story.changed().get(i), List.of())));
        }
        return steps;
    }

    private static Html times(Timeline.Row entry) {
        Html late = entry.late() == null ? Html.NONE : Html.text(entry.late());
        return Html.words(
                entry.happened(),
                entry.recorded(),
                entry.marked() ? Html.element("b", "late", late) : Html.element("span", "m", late));
    }

    private TenderTelling telling() {
        List<Recorded<TenderEvent>> events = story.events().stream()
                .map(recorded -> recorded.with((TenderEvent) recorded.event()))
                .toList();
        return new TenderTelling(new Names(events), new Quotes(texts, notation), notation);
    }

    private List<DiffPage.Row> rows(List<Change> changes, List<Recorded<LedgerEvent>> by) {
        return difference(changes, by).rows();
    }

    private DiffPages difference(List<Change> changes, List<Recorded<LedgerEvent>> by) {
        Map<Long, Recorded<LedgerEvent>> byPosition = new TreeMap<>();
        by.forEach(cause -> byPosition.put(cause.position(), cause));
        return new DiffPages(tender(), story.from(), story.to(), changes, byPosition, telling(), thresholds);
    }

    private LotHistoryPage.Between between() {
        DiffPages difference = difference(story.between(), causes);
        return new LotHistoryPage.Between(
                day(story.from()),
                day(story.to()),
                kept("id", "position", "asOf"),
                words().html("diff.lede", moment(story.from()), moment(story.to())),
                difference.rows(),
                words().say("diff.none"),
                difference.causesTold());
    }

    private Html moment(Moment moment) {
        Html last = moment.size() == 0 ? Html.NONE : notation.position(moment.size() - 1);
        return Html.words(notation.dateTime(moment.at()), last);
    }

    private String day(Moment moment) {
        return notation.day(moment.at()).toString();
    }

    private Map<String, String> kept(String... names) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : names) {
            if (story.kept().containsKey(name)) {
                kept.put(name, story.kept().get(name));
            }
        }
        return kept;
    }

    private Checked checked() {
        List<Recorded<LedgerEvent>> events = story.events().stream()
                .filter(recorded -> recorded.position() < story.moment().size())
                .toList();
        String history = "/api/v1/verdicts/" + Streams.encoded(story.id()) + "/history";
        Past now = story.steps().getLast();
        return Checked.of(
                events.size(),
                story.checkpoint(),
                notation,
                List.of(
                        Map.entry(
                                words().say("checked.proof"),
                                "/api/v1/events/" + now.cause().position() + "/proof"),
                        Map.entry(words().say("checked.json"), story.moment().at(history)),
                        Map.entry(words().say("checked.how"), "/about/how-to-check")),
                browser());
    }

    /** What is shown of entries of other streams, such as an adoption of rules, is compared with these. */
    private BrowserCheck browser() {
        BrowserCheck own = BrowserCheck.of(story.events(), notation.zone());
        Map<String, List<Long>> others = new TreeMap<>();
        List<Recorded<LedgerEvent>> shown = new ArrayList<>(causes);
        story.steps().forEach(step -> shown.add(step.cause()));
        shown.stream()
                .filter(cause -> !cause.stream().equals(own.streams().getFirst().stream()))
                .map(cause -> Map.entry(cause.stream(), cause.position()))
                .distinct()
                .forEach(cause -> others.computeIfAbsent(cause.getKey(), none -> new ArrayList<>())
                        .add(cause.getValue()));
        List<BrowserCheck.Stream> streams = new ArrayList<>(own.streams());
        others.forEach((stream, positions) -> streams.add(
                new BrowserCheck.Stream(stream, positions.stream().sorted().toList(), false)));
        return new BrowserCheck(notation.zone().getId(), streams);
    }
}
