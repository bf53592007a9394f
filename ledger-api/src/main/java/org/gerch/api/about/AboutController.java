package org.gerch.api.about;

import jakarta.servlet.http.HttpServletRequest;
import org.gerch.api.page.Ledger;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Pages;
import org.gerch.api.page.PartyNames;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Visit;
import org.gerch.api.signing.LogKeys;
import org.gerch.api.verdict.VerdictLine;
import org.gerch.api.witness.CosignedLog;
import org.gerch.projections.reading.Comparison;
import org.gerch.projections.reading.ViewQuery;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The pages about the ledger itself. */
@RestController
class AboutController {
    private final Pages pages;
    private final CosignedLog log;
    private final LogKeys keys;
    private final Ledger ledger;
    private final Rows<VerdictLine> verdicts;
    private final ViewQuery views;

    AboutController(
            Pages pages, CosignedLog log, LogKeys keys, Ledger ledger, Rows<VerdictLine> verdicts, ViewQuery views) {
        this.pages = pages;
        this.log = log;
        this.keys = keys;
        this.ledger = ledger;
        this.verdicts = verdicts;
        this.views = views;
    }

    @GetMapping("/about/how-to-check")
    ResponseEntity<String> howToCheck(Visit visit, HttpServletRequest request) {
        String address =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return pages.show(CheckPage.at(address, keys.inForce(), log.standings(), visit.notation()), visit);
    }

    @GetMapping("/indicators")
    ResponseEntity<String> indicators(Moment moment, Visit visit) {
        Comparison comparison = views.lots().at(verdicts.covered(moment.size()));
        PartyNames names = new PartyNames(ledger, moment.size());
        return pages.show(
                IndicatorsPage.of(new Standouts(comparison, names::of, moment, visit.words())), visit, moment);
    }

    @GetMapping("/about/verdicts")
    ResponseEntity<String> verdicts(Visit visit) {
        return pages.show(MeaningPage.in(visit.words()), visit);
    }
}
