package org.gerch.api.tender;

import java.util.Map;
import org.gerch.api.page.ListPages;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Visit;
import org.gerch.core.tender.view.TenderRow;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of tenders. */
@RestController
class TenderListController {
    private final ListPages lists;
    private final Rows<TenderRow> tenders;

    TenderListController(ListPages lists, Rows<TenderRow> tenders) {
        this.lists = lists;
        this.tenders = tenders;
    }

    @GetMapping("/tenders")
    ResponseEntity<String> tenders(@RequestParam Map<String, String> parameters, Moment asked, Visit visit) {
        return lists.show(
                tenders,
                parameters,
                asked,
                visit,
                (slice, counts, filter, moment, notation) ->
                        new TenderList(slice, counts, filter, moment, notation).page());
    }
}
