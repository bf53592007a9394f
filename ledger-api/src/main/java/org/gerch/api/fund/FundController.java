package org.gerch.api.fund;

import java.util.ArrayList;
import java.util.List;
import org.gerch.api.page.Ledger;
import org.gerch.api.page.Moment;
import org.gerch.api.page.NotOnRecord;
import org.gerch.api.page.Notation;
import org.gerch.api.page.PageSettings;
import org.gerch.api.page.Pages;
import org.gerch.api.page.PartyNames;
import org.gerch.api.page.Visit;
import org.gerch.api.page.Words;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.fund.FundEvent.FundOpened;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One fund's page, as of now or of any moment. */
@RestController
class FundController {
    private final Pages pages;
    private final Ledger ledger;
    private final PageSettings settings;

    FundController(Pages pages, Ledger ledger, PageSettings settings) {
        this.pages = pages;
        this.ledger = ledger;
        this.settings = settings;
    }

    @GetMapping("/funds/{id}")
    ResponseEntity<String> fund(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String asOf,
            Visit visit) {
        Moment moment = Moment.asked(ledger, settings.zone(), visit.now(), position, asOf);
        List<Recorded<FundEvent>> events = new ArrayList<>();
        for (Recorded<LedgerEvent> recorded : ledger.stream(Streams.name("fund", new FundId(id)), moment.size())) {
            events.add(recorded.with((FundEvent) recorded.event()));
        }
        if (events.isEmpty() || !(events.getFirst().event() instanceof FundOpened opened)) {
            throw new NotOnRecord(id);
        }
        String funder = new PartyNames(ledger, moment.size()).of(opened.funder());
        Notation notation = new Notation(Words.in(visit.language()), settings.zone());
        return pages.show(
                new FundPages(events, funder, moment, notation).page(),
                visit,
                moment,
                Streams.name("fund", new FundId(id)));
    }

    /** For an identifier that a path cannot carry. */
    @GetMapping("/funds/by-id")
    ResponseEntity<String> byId(
            @RequestParam String id,
            @RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String asOf,
            Visit visit) {
        return fund(id, position, asOf, visit);
    }
}
