package org.gerch.api.rules;

import org.gerch.api.page.Ledger;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Pages;
import org.gerch.api.page.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page that says who counts as a citizen group, as of now or of any moment. */
@RestController
class RulesController {
    private final Pages pages;
    private final Ledger ledger;

    RulesController(Pages pages, Ledger ledger) {
        this.pages = pages;
        this.ledger = ledger;
    }

    @GetMapping("/rules")
    ResponseEntity<String> rules(Moment moment, Visit visit) {
        return pages.show(RulesPage.of(ledger.adoptions(moment.size()), moment, visit.notation()), visit, moment);
    }
}
