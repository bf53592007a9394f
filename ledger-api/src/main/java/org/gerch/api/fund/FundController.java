package org.gerch.api.fund;

import java.util.List;
import org.gerch.api.page.Ledger;
import org.gerch.api.page.Moment;
import org.gerch.api.page.NotOnRecord;
import org.gerch.api.page.Pages;
import org.gerch.api.page.PartyNames;
import org.gerch.api.page.Visit;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.fund.FundEvent.FundOpened;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
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

    FundController(Pages pages, Ledger ledger) {
        this.pages = pages;
        this.ledger = ledger;
    }

    @GetMapping("/funds/{id}")
    ResponseEntity<String> fund(@PathVariable String id, Moment moment, Visit visit) {
        String stream = Streams.name("fund", new FundId(id));
        List<Recorded<FundEvent>> events = ledger.stream(stream, moment.size(), FundEvent.class);
        if (events.isEmpty() || !(events.getFirst().event() instanceof FundOpened opened)) {
            throw new NotOnRecord(id);
        }
        String funder = new PartyNames(ledger, moment.size()).of(opened.funder());
        return pages.show(new FundPages(events, funder, moment, visit.notation()).page(), visit, moment, stream);
    }

    /** For an identifier that a path cannot carry. */
    @GetMapping("/funds/by-id")
    ResponseEntity<String> byId(@RequestParam String id, Moment moment, Visit visit) {
        return fund(id, moment, visit);
    }
}
