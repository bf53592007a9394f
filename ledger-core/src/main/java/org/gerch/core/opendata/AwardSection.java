package org.gerch.core.opendata;

import java.util.List;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.tender.AwardEvent.AwardAnnulled;
import org.gerch.core.tender.AwardEvent.AwardDeclined;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.AwardEvent.NoticesSent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Awards: active while in force, cancelled when annulled, declined or lapsed. */
final class AwardSection {
    private final Draft draft;

    AwardSection(Draft draft) {
        this.draft = draft;
    }

    void awarded(LotAwarded decision) {
        draft.tag("award");
        new BidSection(draft).unseal();
        ObjectNode award = draft.award(decision.award());
        award.put("status", "active");
        OcdsJson.date(award, "date", draft.happened());
        OcdsJson.money(award, "value", decision.price());
        OcdsJson.id(award, "relatedBid", decision.bid());
        OcdsJson.ids(award, "relatedLots", decision.lots());
        if (!decision.suppliers().isEmpty()) {
            ArrayNode suppliers = award.putArray("suppliers");
            decision.suppliers()
                    .forEach(supplier -> suppliers.add(draft.parties().described(supplier, "supplier")));
        }
        classified(award, decision.categories());
        BidSection.provenLater(step(award, decision.reason()), decision.suppliers());
        new InvitationSection(draft).statuses(draft.told().meant(decision.lots()));
    }

    /** The standard knows classifications of items only; the ledger knows no more of an item. */
    private static void classified(ObjectNode award, List<String> categories) {
        if (!categories.isEmpty()) {
            ArrayNode items = award.putArray("items");
            for (String category : categories) {
                ObjectNode item = items.addObject();
                item.put("id", Integer.toString(items.size()));
                item.putObject("classification").put("id", category);
            }
        }
    }

    void declined(AwardDeclined refusal) {
        ObjectNode step = cancelled(refusal.award(), refusal.reason());
        if (refusal.lapsed()) {
            step.put("lapsed", true);
        }
    }

    void annulled(AwardAnnulled annulment) {
        OcdsJson.text(cancelled(annulment.award(), annulment.reason()), "article", annulment.article());
    }

    void notified(NoticesSent notices) {
        draft.tag("awardUpdate");
        ObjectNode step = step(draft.award(notices.award()), notices.reason());
        OcdsJson.date(step, "standstillEnds", notices.standstillEnds());
    }

    private ObjectNode cancelled(AwardId id, @Nullable Commitment reason) {
        draft.tag("awardCancellation");
        ObjectNode award = draft.award(id);
        award.put("status", "cancelled");
        new InvitationSection(draft).statuses(draft.told().meant(draft.told().lotsOf(id)));
        return step(award, reason);
    }

    private ObjectNode step(ObjectNode award, @Nullable Commitment reason) {
        ObjectNode step = draft.step(award);
        OcdsJson.hash(step, "reasonCommitment", reason);
        return step;
    }
}
