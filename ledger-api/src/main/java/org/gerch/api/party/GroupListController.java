package org.gerch.api.party;

import java.util.List;
import java.util.Map;
import org.gerch.api.page.Ledger;
import org.gerch.api.page.Lists;
import org.gerch.api.page.Notation;
import org.gerch.api.page.PageSettings;
import org.gerch.api.page.Pages;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Slice;
import org.gerch.api.page.Visit;
import org.gerch.api.page.Words;
import org.gerch.core.party.view.PartyRow;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of groups. */
@RestController
class GroupListController {
    private final Pages pages;
    private final Ledger ledger;
    private final Rows<PartyRow> groups;
    private final PageSettings settings;

    GroupListController(Pages pages, Ledger ledger, Rows<PartyRow> groups, PageSettings settings) {
        this.pages = pages;
        this.ledger = ledger;
        this.groups = groups;
        this.settings = settings;
    }

    @GetMapping("/groups")
    ResponseEntity<String> groups(@RequestParam Map<String, String> parameters, Visit visit) {
        Lists list = Lists.asked(parameters, ledger, groups, settings.zone(), visit.now());
        long size = list.moment().size();
        Slice<Rows.Standing<PartyRow>> slice =
                groups.find(list.asked(), Rows.Order.NEWEST, size, list.cursor(), Lists.PAGE);
        List<Rows.Count> counts =
                groups.count(list.asked().without("status", "district"), size, Rows.By.KIND, Rows.By.DISTRICT);
        Notation notation = new Notation(Words.in(visit.language()), settings.zone());
        return pages.show(new GroupList(slice, counts, list.asked(), list.moment(), notation).page(), visit);
    }
}
