package org.gerch.api.verdict;

import org.gerch.api.page.Rows;
import org.gerch.api.page.ViewRows;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.core.verdict.view.VerdictRow;
import org.gerch.core.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rows of the view of verdicts. */
@Configuration(proxyBeanMethods = false)
class VerdictRows {

    @Bean
    Rows<VerdictLine> rowsOfVerdicts(ViewRows rows) {
        return rows.of(
                Views.VERDICTS,
                ViewRows.Kinds.of("verdict", VerdictKind.values()),
                row -> VerdictLine.of(row.as(VerdictRow.class)));
    }
}
