package org.gerch.api.party;

import java.util.Map;
import org.gerch.api.page.ListPages;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Visit;
import org.gerch.core.party.view.PartyRow;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of groups. */
@RestController
class GroupListController {
    private final ListPages lists;
    private final Rows<PartyRow> groups;

    GroupListController(ListPages lists, Rows<PartyRow> groups) {
        this.lists = lists;
        this.groups = groups;
    }

    @GetMapping("/groups")
    ResponseEntity<String> groups(@RequestParam Map<String, String> parameters, Moment asked, Visit visit) {
        return lists.show(
                groups,
                parameters,
                asked,
                visit,
                (slice, counts, filter, moment, notation) ->
                        new GroupList(slice, counts, filter, moment, notation).page());
    }
}
