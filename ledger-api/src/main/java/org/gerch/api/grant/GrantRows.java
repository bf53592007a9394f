package org.gerch.api.grant;

import org.gerch.api.page.Rows;
import org.gerch.api.page.ViewRows;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.grant.view.GrantStatus;
import org.gerch.core.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rows of the view of grants. */
@Configuration(proxyBeanMethods = false)
class GrantRows {

    @Bean
    Rows<GrantRow> rowsOfGrants(ViewRows rows) {
        return rows.of(Views.GRANTS, ViewRows.Kinds.of("status", GrantStatus.values()), row -> row.as(GrantRow.class));
    }
}
