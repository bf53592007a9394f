package org.gerch.api.home;

import java.util.HashMap;
import java.util.Map;
import org.gerch.api.page.Asked;
import org.gerch.api.page.Ledger;
import org.gerch.api.page.Lists;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.PageSettings;
import org.gerch.api.page.Pages;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Visit;
import org.gerch.api.page.Words;
import org.gerch.api.silence.Silences;
import org.gerch.api.verdict.VerdictLine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The first page. */
@RestController
class HomeController {
    private static final int NEWEST = 8;
    private static final int LONGEST = 5;
    private static final Asked OWN = Asked.RECORDED_HERE;

    private final Pages pages;
    private final Ledger ledger;
    private final Rows<VerdictLine> verdicts;
    private final Silences silences;
    private final PageSettings settings;

    HomeController(Pages pages, Ledger ledger, Rows<VerdictLine> verdicts, Silences silences, PageSettings settings) {
        this.silences = silences;
        this.pages = pages;
        this.ledger = ledger;
        this.verdicts = verdicts;
        this.settings = settings;
    }

    @GetMapping("/")
    ResponseEntity<String> home(
            @RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String asOf,
            Visit visit) {
        Map<String, String> asked = new HashMap<>();
        if (position != null) {
            asked.put("position", position);
        }
        if (asOf != null) {
            asked.put("asOf", asOf);
        }
        Moment moment = Lists.asked(asked, ledger, verdicts, settings.zone(), visit.now())
                .moment();
        long size = moment.size();
        Notation notation = new Notation(Words.in(visit.language()), settings.zone());
        HomePages home = new HomePages(
                verdicts.count(OWN, size, Rows.By.KIND),
                verdicts.count(OWN, size, Rows.By.DISTRICT, Rows.By.KIND),
                verdicts.count(OWN, size, Rows.By.MONTH, Rows.By.KIND),
                verdicts.find(OWN, Rows.Order.LAST_CHANGED, size, null, NEWEST).rows(),
                verdicts.count(Asked.IMPORTED, size, Rows.By.KIND),
                silences.longest(moment, LONGEST),
                silences.count(moment),
                moment,
                notation);
        return pages.show(home.page(), visit, moment);
    }
}
