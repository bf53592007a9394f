package org.gerch.api.home;

import org.gerch.api.page.Asked;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Pages;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Visit;
import org.gerch.api.silence.Silences;
import org.gerch.api.verdict.VerdictLine;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first page. */
@RestController
class HomeController {
    private static final int NEWEST = 8;
    private static final int LONGEST = 5;
    private static final Asked OWN = Asked.RECORDED_HERE;

    private final Pages pages;
    private final Rows<VerdictLine> verdicts;
    private final Silences silences;

    HomeController(Pages pages, Rows<VerdictLine> verdicts, Silences silences) {
        this.silences = silences;
        this.pages = pages;
        this.verdicts = verdicts;
    }

    @GetMapping("/")
    ResponseEntity<String> home(Moment asked, Visit visit) {
        Moment moment = asked.upTo(verdicts.covered(asked.size()));
        long size = moment.size();
        HomePages home = new HomePages(
                verdicts.count(OWN, size, Rows.By.KIND),
                verdicts.count(OWN, size, Rows.By.DISTRICT, Rows.By.KIND),
                verdicts.count(OWN, size, Rows.By.MONTH, Rows.By.KIND),
                verdicts.find(OWN, Rows.Order.LAST_CHANGED, size, null, NEWEST).rows(),
                verdicts.count(Asked.IMPORTED, size, Rows.By.KIND),
                silences.longest(moment, LONGEST),
                silences.count(moment),
                moment,
                visit.notation());
        return pages.show(home.page(), visit, moment);
    }
}
