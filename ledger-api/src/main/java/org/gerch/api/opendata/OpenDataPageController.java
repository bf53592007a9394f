package org.gerch.api.opendata;

import org.gerch.api.page.Pages;
import org.gerch.api.page.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page about the open data; it is also the publication policy that packages name. */
@RestController
class OpenDataPageController {
    private final Pages pages;
    private final OpenDataSettings settings;

    OpenDataPageController(Pages pages, OpenDataSettings settings) {
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping("/about/open-data")
    ResponseEntity<String> openData(Visit visit) {
        return pages.show(
                new OpenDataPage(visit.words().say("open.title"), settings.ocidPrefix(), settings.license()), visit);
    }
}
