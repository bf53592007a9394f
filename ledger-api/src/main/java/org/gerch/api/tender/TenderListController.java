package org.gerch.api.tender;

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
import org.gerch.core.tender.view.TenderRow;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of tenders. */
@RestController
class TenderListController {
    private final Pages pages;
    private final Ledger ledger;
    private final Rows<TenderRow> tenders;
    private final PageSettings settings;

    TenderListController(Pages pages, Ledger ledger, Rows<TenderRow> tenders, PageSettings settings) {
        this.pages = pages;
        this.ledger = ledger;
        this.tenders = tenders;
        this.settings = settings;
    }

    @GetMapping("/tenders")
    ResponseEntity<String> tenders(@RequestParam Map<String, String> parameters, Visit visit) {
        Lists list = Lists.asked(parameters, ledger, tenders, settings.zone(), visit.now());
        long size = list.moment().size();
        Slice<Rows.Standing<TenderRow>> slice =
                tenders.find(list.asked(), Rows.Order.NEWEST, size, list.cursor(), Lists.PAGE);
        List<Rows.Count> counts =
                tenders.count(list.asked().without("status", "district"), size, Rows.By.KIND, Rows.By.DISTRICT);
        Notation notation = new Notation(Words.in(visit.language()), settings.zone());
        return pages.show(new TenderList(slice, counts, list.asked(), list.moment(), notation).page(), visit);
    }
}
