package org.gerch.api.about;

import jakarta.servlet.http.HttpServletRequest;
import org.gerch.api.page.Pages;
import org.gerch.api.page.Visit;
import org.gerch.api.page.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The pages about the ledger itself. */
@RestController
class AboutController {
    private final Pages pages;

    AboutController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/about/how-to-check")
    ResponseEntity<String> howToCheck(Visit visit, HttpServletRequest request) {
        String address =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return pages.show(CheckPage.at(address, Words.in(visit.language())), visit);
    }

    @GetMapping("/about/verdicts")
    ResponseEntity<String> verdicts(Visit visit) {
        return pages.show(MeaningPage.in(Words.in(visit.language())), visit);
    }
}
