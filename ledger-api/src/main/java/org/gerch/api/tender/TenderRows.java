package org.gerch.api.tender;

import org.gerch.api.page.Rows;
import org.gerch.api.page.ViewRows;
import org.gerch.core.tender.view.TenderRow;
import org.gerch.core.tender.view.TenderStatus;
import org.gerch.core.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rows of the view of tenders. */
@Configuration(proxyBeanMethods = false)
class TenderRows {

    @Bean
    Rows<TenderRow> rowsOfTenders(ViewRows rows) {
        return rows.of(
                Views.TENDERS, ViewRows.Kinds.of("status", TenderStatus.values()), row -> row.as(TenderRow.class));
    }
}
