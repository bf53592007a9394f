package org.gerch.api.silence;

import java.util.Map;
import org.gerch.api.page.Ledger;
import org.gerch.api.page.Lists;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.PageSettings;
import org.gerch.api.page.Pages;
import org.gerch.api.page.Visit;
import org.gerch.api.page.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page of all that is waited for, with nothing on record. */
@RestController
class SilenceListController {
    private final Pages pages;
    private final Ledger ledger;
    private final Silences silences;
    private final PageSettings settings;

    SilenceListController(Pages pages, Ledger ledger, Silences silences, PageSettings settings) {
        this.pages = pages;
        this.ledger = ledger;
        this.silences = silences;
        this.settings = settings;
    }

    @GetMapping("/silences")
    ResponseEntity<String> silences(@RequestParam Map<String, String> parameters, Visit visit) {
        Wanted wanted = Wanted.asked(parameters);
        String cursor = parameters.get("cursor");
        Moment asked =
                Moment.asked(ledger, settings.zone(), visit.now(), parameters.get("position"), parameters.get("asOf"));
        Moment moment = silences.standing(asked, cursor);
        SilencePages made = new SilencePages(
                silences.find(wanted, moment, cursor, Lists.PAGE),
                silences.kinds(wanted, moment),
                silences.find(wanted, moment, null, 1).rows().stream().findFirst(),
                wanted,
                moment,
                new Notation(Words.in(visit.language()), settings.zone()));
        return pages.show(made.page(), visit, moment);
    }
}
