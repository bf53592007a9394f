package org.gerch.api.grant;

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
import org.gerch.core.grant.view.GrantRow;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of grants. */
@RestController
class GrantListController {
    private final Pages pages;
    private final Ledger ledger;
    private final Rows<GrantRow> grants;
    private final PageSettings settings;

    GrantListController(Pages pages, Ledger ledger, Rows<GrantRow> grants, PageSettings settings) {
        this.pages = pages;
        this.ledger = ledger;
        this.grants = grants;
        this.settings = settings;
    }

    @GetMapping("/grants")
    ResponseEntity<String> grants(@RequestParam Map<String, String> parameters, Visit visit) {
        Lists list = Lists.asked(parameters, ledger, grants, settings.zone(), visit.now());
        long size = list.moment().size();
        Slice<Rows.Standing<GrantRow>> slice =
                grants.find(list.asked(), Rows.Order.NEWEST, size, list.cursor(), Lists.PAGE);
        List<Rows.Count> counts =
                grants.count(list.asked().without("status", "district"), size, Rows.By.KIND, Rows.By.DISTRICT);
        Notation notation = new Notation(Words.in(visit.language()), settings.zone());
        return pages.show(new GrantList(slice, counts, list.asked(), list.moment(), notation).page(), visit);
    }
}
