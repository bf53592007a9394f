package org.gerch.api.tender;

import java.util.List;
import java.util.Map;
import org.gerch.api.page.Commitments;
import org.gerch.api.page.Html;
import org.gerch.api.page.Ledger;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Moments;
import org.gerch.api.page.NotOnRecord;
import org.gerch.api.page.Notation;
import org.gerch.api.page.PageSettings;
import org.gerch.api.page.Pages;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Quotes;
import org.gerch.api.page.Span;
import org.gerch.api.page.Visit;
import org.gerch.api.query.Courses;
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
    private final Moments moments;
    private final Courses courses;
    private final PageSettings settings;

    DiffController(Pages pages, Ledger ledger, Moments moments, Courses courses, PageSettings settings) {
        this.pages = pages;
        this.ledger = ledger;
        this.moments = moments;
        this.courses = courses;
        this.settings = settings;
    }

    /**
     * Shows it.
     *
     * @param from a day, an instant or a position; when it is not given, the tender's first entry
     * @param to likewise; when it is not given, the moment of the page
     */
    @GetMapping("/tenders/{id}/diff")
    ResponseEntity<String> diff(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Moment moment,
            Visit visit) {
        TenderId tender = new TenderId(id);
        List<Recorded<TenderEvent>> events =
                ledger.stream(Streams.name("tender", tender), moment.size(), TenderEvent.class);
        if (events.isEmpty()) {
            throw new NotOnRecord(id);
        }
        Span span = moments.span(from, to, events.getFirst().position(), moment);
        Between between = Between.of(span, courses.ofTender(id, span.to().size()), ledger);
        Notation notation = visit.notation();
        Quotes quotes = new Quotes(ledger.texts(Commitments.in(between.causes().values())), notation);
        TenderTelling telling = new TenderTelling(new Names(events), quotes, notation);
        DiffPage page = new DiffPage(
                notation.words().say("diff.title", tender),
                notation.words().html("diff.kick", Html.link(Paths.tender(tender), tender.value())),
                new DifferenceTelling(telling, settings.thresholds()).of(between, Map.of()));
        return pages.show(page, visit, moment);
    }
}
