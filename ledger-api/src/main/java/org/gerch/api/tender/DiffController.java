package org.gerch.api.tender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gerch.api.page.Commitments;
import org.gerch.api.page.Ledger;
import org.gerch.api.page.Moment;
import org.gerch.api.page.NotOnRecord;
import org.gerch.api.page.NotReadable;
import org.gerch.api.page.Notation;
import org.gerch.api.page.PageSettings;
import org.gerch.api.page.Pages;
import org.gerch.api.page.Quotes;
import org.gerch.api.page.Visit;
import org.gerch.api.page.Words;
import org.gerch.api.query.TenderChanges;
import org.gerch.api.query.TenderChanges.Change;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.tender.TenderEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page that shows what of a tender changed between two moments. */
@RestController
class DiffController {
    private final Pages pages;
    private final Ledger ledger;
    private final TenderChanges changes;
    private final PageSettings settings;

    DiffController(Pages pages, Ledger ledger, TenderChanges changes, PageSettings settings) {
        this.pages = pages;
        this.ledger = ledger;
        this.changes = changes;
        this.settings = settings;
    }

    /**
     * Shows it.
     *
     * @param from a day, an instant or a position; when it is not given, the tender's first entry
     * @param to likewise; when it is not given, the moment that {@code position} or {@code asOf} names, else now
     */
    @GetMapping("/tenders/{id}/diff")
    ResponseEntity<String> diff(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String asOf,
            Visit visit) {
        Moment page = Moment.asked(ledger, settings.zone(), visit.now(), position, asOf);
        String stream = Streams.name("tender", new TenderId(id));
        List<Recorded<LedgerEvent>> events = ledger.stream(stream, page.size());
        if (events.isEmpty()) {
            throw new NotOnRecord(id);
        }
        Moment after = to == null || to.isBlank() ? page : moment(to, visit);
        Moment before = from == null || from.isBlank()
                ? moment(Long.toString(events.getFirst().position()), visit)
                : moment(from, visit);
        if (before.size() > after.size()) {
            throw new NotReadable("to", String.valueOf(to));
        }
        List<Change> found = changes.between(id, before.size(), after.size());
        Notation notation = new Notation(Words.in(visit.language()), settings.zone());
        List<Recorded<LedgerEvent>> causes = causes(found);
        Quotes quotes = new Quotes(ledger.texts(Commitments.in(causes)), notation);
        Map<Long, Recorded<LedgerEvent>> byPosition = new HashMap<>();
        causes.forEach(cause -> byPosition.put(cause.position(), cause));
        TenderTelling telling = new TenderTelling(new Names(ofTender(events)), quotes, notation);
        return pages.show(
                new DiffPages(new TenderId(id), before, after, found, byPosition, telling, settings.thresholds())
                        .page(),
                visit,
                page);
    }

    private static List<Recorded<TenderEvent>> ofTender(List<Recorded<LedgerEvent>> events) {
        return events.stream()
                .map(recorded -> recorded.with((TenderEvent) recorded.event()))
                .toList();
    }

    private List<Recorded<LedgerEvent>> causes(List<Change> found) {
        List<Recorded<LedgerEvent>> causes = new ArrayList<>();
        found.stream()
                .flatMap(change -> change.causes().stream())
                .distinct()
                .sorted()
                .forEach(cause -> ledger.event(cause).ifPresent(causes::add));
        return causes;
    }

    private Moment moment(String asked, Visit visit) {
        return Moment.written(ledger, settings.zone(), visit.now(), asked);
    }
}
