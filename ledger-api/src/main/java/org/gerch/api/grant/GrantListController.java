package org.gerch.api.grant;

import java.util.Map;
import org.gerch.api.page.ListPages;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Visit;
import org.gerch.core.grant.view.GrantRow;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of grants. */
@RestController
class GrantListController {
    private final ListPages lists;
    private final Rows<GrantRow> grants;

    GrantListController(ListPages lists, Rows<GrantRow> grants) {
        this.lists = lists;
        this.grants = grants;
    }

    @GetMapping("/grants")
    ResponseEntity<String> grants(@RequestParam Map<String, String> parameters, Moment asked, Visit visit) {
        return lists.show(
                grants,
                parameters,
                asked,
                visit,
                (slice, counts, filter, moment, notation) ->
                        new GrantList(slice, counts, filter, moment, notation).page());
    }
}
