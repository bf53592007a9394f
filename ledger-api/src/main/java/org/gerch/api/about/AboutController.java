package org.gerch.api.about;

import jakarta.servlet.http.HttpServletRequest;
import org.gerch.api.page.Ledger;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.PageSettings;
import org.gerch.api.page.Pages;
import org.gerch.api.page.PartyNames;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Visit;
import org.gerch.api.page.Words;
import org.gerch.api.signing.LogKeys;
import org.gerch.api.verdict.VerdictLine;
import org.gerch.api.witness.CosignedLog;
import org.gerch.projections.reading.Comparison;
import org.gerch.projections.reading.ViewQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The pages about the ledger itself. */
@RestController
class AboutController {
    private final Pages pages;
    private final CosignedLog log;
    private final PageSettings settings;
    private final LogKeys keys;
    private final Ledger ledger;
    private final Rows<VerdictLine> verdicts;
    private final ViewQuery views;

    AboutController(
            Pages pages,
            CosignedLog log,
            PageSettings settings,
            LogKeys keys,
            Ledger ledger,
            Rows<VerdictLine> verdicts,
            ViewQuery views) {
        this.pages = pages;
        this.log = log;
        this.settings = settings;
        this.keys = keys;
        this.ledger = ledger;
        this.verdicts = verdicts;
        this.views = views;
    }

    @GetMapping("/about/how-to-check")
    ResponseEntity<String> howToCheck(Visit visit, HttpServletRequest request) {
        String address =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        Notation notation = new Notation(Words.in(visit.language()), settings.zone());
        return pages.show(CheckPage.at(address, keys.inForce(), log.standings(), notation), visit);
    }

    @GetMapping("/indicators")
    ResponseEntity<String> indicators(
            @RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String asOf,
            Visit visit) {
        Moment moment = Moment.asked(ledger, settings.zone(), visit.now(), position, asOf);
        Comparison comparison = views.lots().at(verdicts.covered(moment.size()));
        PartyNames names = new PartyNames(ledger, moment.size());
        return pages.show(
                IndicatorsPage.of(new Standouts(comparison, names::of, moment, Words.in(visit.language()))),
                visit,
                moment);
    }

    @GetMapping("/about/verdicts")
    ResponseEntity<String> verdicts(Visit visit) {
        return pages.show(MeaningPage.in(Words.in(visit.language())), visit);
    }
}
