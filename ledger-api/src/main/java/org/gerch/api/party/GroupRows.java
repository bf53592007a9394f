package org.gerch.api.party;

import java.util.Set;
import org.gerch.api.page.Rows;
import org.gerch.api.page.ViewRows;
import org.gerch.core.party.PartyKind;
import org.gerch.core.party.view.PartyRow;
import org.gerch.core.views.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rows of the view of parties that are citizen groups. */
@Configuration(proxyBeanMethods = false)
class GroupRows {

    @Bean
    Rows<PartyRow> rowsOfGroups(ViewRows rows) {
        Set<String> groups = Set.of(PartyKind.CITIZEN_GROUP.name());
        return rows.of(Views.PARTIES, new ViewRows.Kinds("status", groups, groups), row -> row.as(PartyRow.class));
    }
}
