package org.gerch.api.demo.story;

import java.util.Set;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Role;
import org.jspecify.annotations.Nullable;

/** An office that speaks to the ledger, and what its token lets it do. */
public record Speaker(Actor actor, Set<Role> roles) {
    static final Speaker REGISTRAR = office("Бүртгэлийн ажилтан / Registrar", null, Role.REGISTRAR);
    static final Speaker SECOND_REGISTRAR = office("Бүртгэлийн ахлах / Senior registrar", null, Role.REGISTRAR);
    static final Speaker TREASURY = office("Төлбөр тооцооны ажилтан / Treasurer", null, Role.TREASURER);
    static final Speaker NEIGHBOUR = office("Оршин суугч / Resident", null, Role.OBSERVER);
    static final Speaker IMPORT = office("Импорт / Import", null, Role.IMPORTER);

    static Speaker procurement(PartyId buyer) {
        return office("Худалдан авалтын ажилтан / Procurement officer", buyer, Role.PROCUREMENT_OFFICER);
    }

    static Speaker headOf(PartyId buyer) {
        return office("Худалдан авалтын дарга / Head of procurement", buyer, Role.PROCUREMENT_OFFICER);
    }

    static Speaker committee(PartyId buyer) {
        return office("Үнэлгээний хороо / Evaluation committee", buyer, Role.EVALUATOR);
    }

    static Speaker bidder(PartyId party) {
        return office("Оролцогчийн төлөөлөгч / Bidder's representative", party, Role.BIDDER);
    }

    static Speaker respondent(PartyId party) {
        return office("Хариу тайлбар гаргагч / Respondent", party, Role.RESPONDENT);
    }

    static Speaker reviewBody(PartyId body) {
        return office("Гомдлын зөвлөл / Review council", body, Role.REVIEW_BODY);
    }

    static Speaker khoroo(PartyId khoroo) {
        return office("Хорооны ажилтан / Khoroo officer", khoroo, Role.KHOROO_OFFICER);
    }

    static Speaker fundOfficer(PartyId funder) {
        return office("Сангийн ажилтан / Fund officer", funder, Role.FUND_OFFICER);
    }

    static Speaker grantee(PartyId group) {
        return office("Бүлгийн төлөөлөгч / Group's representative", group, Role.GRANTEE);
    }

    static Speaker groupsTreasurer(PartyId group) {
        return office("Бүлгийн нярав / Group's bookkeeper", group, Role.GRANTEE);
    }

    private static Speaker office(String office, @Nullable PartyId organisation, Role role) {
        return new Speaker(new Actor(office, organisation), Set.of(role));
    }
}
