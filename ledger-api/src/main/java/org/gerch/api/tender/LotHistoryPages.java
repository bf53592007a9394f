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
import org.gerch.api.page.Notation;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Quotes;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Timeline;
import org.gerch.api.page.Words;
import org.gerch.api.verdict.Answer;
import org.gerch.api.verdict.PastVerdicts.Past;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.Verdict;

/** Makes the page of what the answer for one lot was. */
final class LotHistoryPages {
    /** Of so many the first sentence tells; the picture and its table tell of all. */
    private static final int MOST_TOLD = 4;

    private final LotHistoryStory story;
    private final Timeline.Thresholds thresholds;
    private final Notation notation;
    private final TenderTelling telling;
    private final DifferenceTelling differences;

    LotHistoryPages(
            LotHistoryStory story, Map<Commitment, FreeText> texts, Timeline.Thresholds thresholds, Notation notation) {
        this.story = story;
        this.thresholds = thresholds;
        this.notation = notation;
        this.telling = new TenderTelling(new Names(story.events()), new Quotes(texts, notation), notation);
        this.differences = new DifferenceTelling(telling, thresholds);
    }

    LotHistoryPage page() {
        Past now = story.steps().getLast();
        PastAnswers answers = PastAnswers.of(story.steps(), story.moment(), notation);
        return new LotHistoryPage(
                title(),
                kick(now.verdict()),
                Shape.of(now.verdict().family()).drawing(),
                lede(),
                new AsOfForm(notation.day(story.moment().at()).toString(), kept("id")),
                answers.drawing(),
                steps(answers.rows()),
                differences.of(story.between(), kept("id", "position", "asOf")),
                checked());
    }

    private Words words() {
        return notation.words();
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

    private List<LotHistoryPage.Step> steps(List<PastAnswers.Row> rows) {
        List<LotHistoryPage.Step> steps = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PastAnswers.Row row = rows.get(i);
            Recorded<LedgerEvent> cause = story.steps().get(i).cause();
            List<Timeline.Row> entry =
                    Timeline.of(List.of(telling.entry(cause)), notation, thresholds.withoutSilences(), cause.at());
            steps.add(new LotHistoryPage.Step(
                    row.when(),
                    row.shape(),
                    row.what(),
                    times(entry.getFirst()),
                    row.by(),
                    entry,
                    // The first answer says all of its values by itself.
                    i == 0 ? List.of() : differences.rows(story.changed().get(i))));
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
        List<Recorded<TenderEvent>> events = story.events().stream()
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
        story.causes().stream()
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
