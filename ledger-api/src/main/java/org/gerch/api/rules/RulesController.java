package org.gerch.api.rules;

import org.gerch.api.page.Ledger;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.PageSettings;
import org.gerch.api.page.Pages;
import org.gerch.api.page.Visit;
import org.gerch.api.page.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page that says who counts as a citizen group, as of now or of any moment. */
@RestController
class RulesController {
    private final Pages pages;
    private final Ledger ledger;
    private final PageSettings settings;

    RulesController(Pages pages, Ledger ledger, PageSettings settings) {
        this.pages = pages;
        this.ledger = ledger;
        this.settings = settings;
    }

    @GetMapping("/rules")
    ResponseEntity<String> rules(
            @RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String asOf,
            Visit visit) {
        Moment moment = Moment.asked(ledger, settings.zone(), visit.now(), position, asOf);
        Notation notation = new Notation(Words.in(visit.language()), settings.zone());
        return pages.show(RulesPage.of(ledger.adoptions(moment.size()), moment, notation), visit, moment);
    }
}
