package org.gerch.api.grant;

import java.util.List;
import org.gerch.api.page.Commitments;
import org.gerch.api.page.Ledger;
import org.gerch.api.page.Moment;
import org.gerch.api.page.NotOnRecord;
import org.gerch.api.page.Notation;
import org.gerch.api.page.PageSettings;
import org.gerch.api.page.Pages;
import org.gerch.api.page.PartyNames;
import org.gerch.api.page.Visit;
import org.gerch.core.fund.FundEvent.FundOpened;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.GrantEvent.ApplicationSubmitted;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One grant's page, as of now or of any moment. */
@RestController
class GrantController {
    private final Pages pages;
    private final Ledger ledger;
    private final PageSettings settings;

    GrantController(Pages pages, Ledger ledger, PageSettings settings) {
        this.pages = pages;
        this.ledger = ledger;
        this.settings = settings;
    }

    @GetMapping("/grants/{id}")
    ResponseEntity<String> grant(@PathVariable String id, Moment moment, Visit visit) {
        Notation notation = visit.notation();
        return pages.show(
                GrantPages.of(story(new GrantId(id), moment), notation, settings.thresholds()),
                visit,
                moment,
                Streams.name("grant", new GrantId(id)));
    }

    /** For an identifier that a path cannot carry. */
    @GetMapping("/grants/by-id")
    ResponseEntity<String> byId(@RequestParam String id, Moment moment, Visit visit) {
        return grant(id, moment, visit);
    }

    private GrantStory story(GrantId grant, Moment moment) {
        List<Recorded<GrantEvent>> events =
                ledger.stream(Streams.name("grant", grant), moment.size(), GrantEvent.class);
        if (events.isEmpty() || !(events.getFirst().event() instanceof ApplicationSubmitted application)) {
            throw new NotOnRecord(grant.value());
        }
        return new GrantStory(
                grant,
                events,
                fundName(application.fund(), moment.size()),
                new PartyNames(ledger, moment.size()).of(application.applicant()),
                ledger.texts(Commitments.in(events)),
                moment,
                ledger.checkpoint(moment.size()).orElse(null));
    }

    private String fundName(FundId fund, long size) {
        return ledger.stream(Streams.name("fund", fund), size).stream()
                .filter(recorded -> recorded.event() instanceof FundOpened)
                .map(recorded -> ((FundOpened) recorded.event()).name())
                .findFirst()
                .orElse(fund.value());
    }
}
