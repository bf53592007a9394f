package org.gerch.api.about;

import jakarta.servlet.http.HttpServletRequest;
import org.gerch.api.page.Notation;
import org.gerch.api.page.PageSettings;
import org.gerch.api.page.Pages;
import org.gerch.api.page.Visit;
import org.gerch.api.page.Words;
import org.gerch.api.signing.LogKeys;
import org.gerch.api.witness.CosignedLog;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The pages about the ledger itself. */
@RestController
class AboutController {
    private final Pages pages;
    private final CosignedLog log;
    private final PageSettings settings;
    private final LogKeys keys;

    AboutController(Pages pages, CosignedLog log, PageSettings settings, LogKeys keys) {
        this.pages = pages;
        this.log = log;
        this.settings = settings;
        this.keys = keys;
    }

    @GetMapping("/about/how-to-check")
    ResponseEntity<String> howToCheck(Visit visit, HttpServletRequest request) {
        String address =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        Notation notation = new Notation(Words.in(visit.language()), settings.zone());
        return pages.show(CheckPage.at(address, keys.inForce(), log.standings(), notation), visit);
    }

    @GetMapping("/indicators")
    ResponseEntity<String> indicators(Visit visit) {
        return pages.show(IndicatorsPage.in(Words.in(visit.language())), visit);
    }

    @GetMapping("/about/verdicts")
    ResponseEntity<String> verdicts(Visit visit) {
        return pages.show(MeaningPage.in(Words.in(visit.language())), visit);
    }
}
