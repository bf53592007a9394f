package org.gerch.api.tender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gerch.api.page.Commitments;
import org.gerch.api.page.Ledger;
import org.gerch.api.page.Moment;
import org.gerch.api.page.NotOnRecord;
import org.gerch.api.page.NotReadable;
import org.gerch.api.page.Notation;
import org.gerch.api.page.PageSettings;
import org.gerch.api.page.Pages;
import org.gerch.api.page.Visit;
import org.gerch.api.page.Words;
import org.gerch.api.query.TenderChanges;
import org.gerch.api.query.TenderChanges.Change;
import org.gerch.api.verdict.PastVerdicts;
import org.gerch.api.verdict.PastVerdicts.Past;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.projections.reading.ViewRow;
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
    private final PastVerdicts past;
    private final TenderChanges changes;
    private final PageSettings settings;

    LotHistoryController(Pages pages, Ledger ledger, PastVerdicts past, TenderChanges changes, PageSettings settings) {
        this.pages = pages;
        this.ledger = ledger;
        this.past = past;
        this.changes = changes;
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
    ResponseEntity<String> history(@PathVariable String id, @RequestParam Map<String, String> parameters, Visit visit) {
        Moment moment =
                Moment.asked(ledger, settings.zone(), visit.now(), parameters.get("position"), parameters.get("asOf"));
        List<Past> steps = past.of(id, moment.size());
        if (steps.isEmpty()) {
            throw new NotOnRecord(id);
        }
        Moment to = written(parameters, "to", visit).orElse(moment);
        Moment from = written(parameters, "from", visit)
                .orElseGet(() -> Moment.written(
                        ledger,
                        settings.zone(),
                        visit.now(),
                        Long.toString(steps.getFirst().cause().position())));
        if (from.size() > to.size()) {
            throw new NotReadable("to", parameters.getOrDefault("to", ""));
        }
        List<ViewRow> states = changes.statesOfVerdict(id, Math.max(moment.size(), to.size()));
        TenderId tender = steps.getLast().verdict().subject().tender();
        String stream = Streams.name("tender", tender);
        LotHistoryStory story = new LotHistoryStory(
                id,
                steps,
                steps.stream()
                        .map(step -> TenderChanges.between(
                                states, step.cause().position(), step.cause().position() + 1))
                        .toList(),
                ledger.stream(stream, Math.max(moment.size(), to.size())),
                from,
                to,
                TenderChanges.between(states, from.size(), to.size()),
                moment,
                kept(parameters),
                ledger.checkpoint(moment.size()).orElse(null));
        Notation notation = new Notation(Words.in(visit.language()), settings.zone());
        List<Recorded<LedgerEvent>> causes = causes(story.between());
        List<Recorded<LedgerEvent>> told = new ArrayList<>(story.events());
        told.addAll(causes);
        steps.forEach(step -> told.add(step.cause()));
        LotHistoryPages page =
                new LotHistoryPages(story, causes, ledger.texts(Commitments.in(told)), settings.thresholds(), notation);
        return pages.show(page.page(), visit, moment, stream);
    }

    /** For an identifier that a path cannot carry. */
    @GetMapping("/verdicts/history/by-id")
    ResponseEntity<String> byId(@RequestParam Map<String, String> parameters, Visit visit) {
        return history(parameters.getOrDefault("id", ""), parameters, visit);
    }

    private Optional<Moment> written(Map<String, String> parameters, String name, Visit visit) {
        return Optional.ofNullable(parameters.get(name))
                .filter(value -> !value.isBlank())
                .map(value -> Moment.written(ledger, settings.zone(), visit.now(), value));
    }

    private List<Recorded<LedgerEvent>> causes(List<Change> found) {
        return found.stream()
                .flatMap(change -> change.causes().stream())
                .distinct()
                .sorted()
                .flatMap(cause -> ledger.event(cause).stream())
                .toList();
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
