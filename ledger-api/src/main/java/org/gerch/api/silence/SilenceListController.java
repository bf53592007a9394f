package org.gerch.api.silence;

import java.util.Map;
import org.gerch.api.page.Lists;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Pages;
import org.gerch.api.page.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page of all that is waited for, with nothing on record. */
@RestController
class SilenceListController {
    private final Pages pages;
    private final Silences silences;

    SilenceListController(Pages pages, Silences silences) {
        this.pages = pages;
        this.silences = silences;
    }

    @GetMapping("/silences")
    ResponseEntity<String> silences(@RequestParam Map<String, String> parameters, Moment asked, Visit visit) {
        Wanted wanted = Wanted.asked(parameters);
        String cursor = parameters.get("cursor");
        Moment moment = silences.standing(asked, cursor);
        SilencePages made = new SilencePages(
                silences.find(wanted, moment, cursor, Lists.PAGE),
                silences.kinds(wanted, moment),
                silences.find(wanted, moment, null, 1).rows().stream().findFirst(),
                wanted,
                moment,
                visit.notation());
        return pages.show(made.page(), visit, moment);
    }
}
