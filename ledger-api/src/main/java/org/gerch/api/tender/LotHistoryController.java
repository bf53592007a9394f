package org.gerch.api.tender;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gerch.api.page.Commitments;
import org.gerch.api.page.Ledger;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Moments;
import org.gerch.api.page.NotOnRecord;
import org.gerch.api.page.PageSettings;
import org.gerch.api.page.Pages;
import org.gerch.api.page.Span;
import org.gerch.api.page.Visit;
import org.gerch.api.query.Course;
import org.gerch.api.query.Courses;
import org.gerch.api.verdict.PastVerdicts;
import org.gerch.api.verdict.PastVerdicts.Past;
import org.gerch.core.kernel.Streams;
import org.gerch.core.tender.TenderEvent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page that tells what the answer for one lot was, from when until when, and what made it another. */
@RestController
class LotHistoryController {
    private final Pages pages;
    private final Ledger ledger;
    private final Moments moments;
    private final PastVerdicts past;
    private final Courses courses;
    private final PageSettings settings;

    LotHistoryController(
            Pages pages, Ledger ledger, Moments moments, PastVerdicts past, Courses courses, PageSettings settings) {
        this.pages = pages;
        this.ledger = ledger;
        this.moments = moments;
        this.past = past;
        this.courses = courses;
        this.settings = settings;
    }

    /**
     * Shows it.
     *
     * @param id of the row in the list of verdicts
     * @param parameters {@code from} and {@code to}, each a day, an instant or a position, for what changed between the two: when
     *     they are not given, the first answer and the page's moment; {@code position} or {@code asOf} names that
     */
    @GetMapping("/verdicts/{id}/history")
    ResponseEntity<String> history(
            @PathVariable String id, @RequestParam Map<String, String> parameters, Moment moment, Visit visit) {
        List<Past> steps = past.of(id, moment.size());
        if (steps.isEmpty()) {
            throw new NotOnRecord(id);
        }
        Span span = moments.span(
                parameters.get("from"),
                parameters.get("to"),
                steps.getFirst().cause().position(),
                moment);
        long size = Math.max(moment.size(), span.to().size());
        Course course = courses.ofVerdict(id, size);
        String stream =
                Streams.name("tender", steps.getLast().verdict().subject().tender());
        LotHistoryStory story = new LotHistoryStory(
                id,
                steps,
                steps.stream()
                        .map(step -> course.between(
                                step.cause().position(), step.cause().position() + 1))
                        .toList(),
                ledger.stream(stream, size, TenderEvent.class),
                Between.of(span, List.of(course), ledger),
                moment,
                kept(parameters),
                ledger.checkpoint(moment.size()).orElse(null));
        LotHistoryPages page = new LotHistoryPages(
                story, ledger.texts(Commitments.in(story.told())), settings.thresholds(), visit.notation());
        return pages.show(page.page(), visit, moment, stream);
    }

    /** For an identifier that a path cannot carry. */
    @GetMapping("/verdicts/history/by-id")
    ResponseEntity<String> byId(@RequestParam Map<String, String> parameters, Moment moment, Visit visit) {
        return history(parameters.getOrDefault("id", ""), parameters, moment, visit);
    }

    /** What the form for two moments sends on. */
    private static Map<String, String> kept(Map<String, String> parameters) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : List.of("id", "position", "asOf")) {
            String value = parameters.getOrDefault(name, "");
            if (!value.isBlank()) {
                kept.put(name, value);
            }
        }
        return kept;
    }
}
