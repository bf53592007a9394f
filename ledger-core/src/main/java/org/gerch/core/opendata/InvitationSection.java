package org.gerch.core.opendata;

import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.tender.AwardRules;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.InvitationEvent.DocumentsPriced;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.InvitationEvent.TenderCancelled;
import org.gerch.core.tender.InvitationEvent.TenderPlanned;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.Lot;
import org.gerch.core.tender.Method;
import org.gerch.core.tender.Weight;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plan, invitation, its changes and its end: the planning and tender sections. */
final class InvitationSection {
    private final Draft draft;

    InvitationSection(Draft draft) {
        this.draft = draft;
    }

    void planned(TenderPlanned plan) {
        draft.tag("planning");
        ObjectNode tender = draft.tender();
        tender.put("title", plan.title());
        tender.put("status", "planning");
        buyer(plan.buyer(), null, tender);
        background(tender, plan.proposedBy(), plan.place());
        if (plan.estimatedCost() != null) {
            OcdsJson.money(draft.body().putObject("planning").putObject("budget"), "amount", plan.estimatedCost());
        }
        ObjectNode step = draft.step(tender);
        OcdsJson.money(step, "value", plan.estimatedCost());
        if (plan.method() != null) {
            step.put("procurementMethod", code(plan.method()));
        }
    }

    void published(TenderPublished invitation) {
        draft.tag("tender");
        ObjectNode tender = draft.tender();
        tender.put("title", invitation.title());
        OcdsJson.text(tender, "description", invitation.description());
        tender.put("status", "active");
        buyer(invitation.buyer(), invitation.buyerName(), tender);
        background(tender, invitation.proposedBy(), invitation.place());
        tender.put("procurementMethod", code(invitation.method()));
        OcdsJson.text(tender, "eligibilityCriteria", invitation.conditions());
        OcdsJson.date(period(tender), "startDate", draft.happened());
        terms(tender, invitation.criterion(), invitation.weights());
        OcdsJson.money(tender, "value", invitation.estimatedCost());
        dates(tender, invitation.deadline(), invitation.opening());
        if (period(tender).isEmpty()) {
            tender.remove("tenderPeriod");
        }
        invitation.lots().forEach(lot -> lot(tender, lot));
        if (invitation.earlierRound() != null) {
            earlierRound(draft.publisher().ocid(invitation.earlierRound()));
        }
        ObjectNode step = draft.step(tender);
        if (invitation.invited() != null) {
            step.put("invited", invitation.invited());
        }
        terms(step, invitation.criterion(), invitation.weights());
        if (invitation.awardRules() != null) {
            rules(step.putObject("awardRules"), invitation.awardRules());
        }
        OcdsJson.money(step, "value", invitation.estimatedCost());
        OcdsJson.date(step, "deadline", invitation.deadline());
        OcdsJson.date(step, "opening", invitation.opening());
    }

    void amended(TenderAmended change) {
        draft.tag("tenderAmendment");
        ObjectNode tender = draft.tender();
        OcdsJson.text(tender, "title", change.title());
        OcdsJson.text(tender, "eligibilityCriteria", change.conditions());
        terms(tender, change.criterion(), change.weights() == null ? List.of() : change.weights());
        OcdsJson.money(tender, "value", change.estimatedCost());
        dates(tender, change.deadline(), change.opening());
        ObjectNode amendment =
                Draft.elementOf(tender, "amendments", draft.recorded().id().toString());
        OcdsJson.date(amendment, "date", draft.happened());
        amendment.put("releaseID", draft.recorded().id().toString());
        ObjectNode step = draft.step(tender);
        OcdsJson.text(step, "title", change.title());
        OcdsJson.text(step, "conditions", change.conditions());
        terms(step, change.criterion(), change.weights() == null ? List.of() : change.weights());
        OcdsJson.money(step, "value", change.estimatedCost());
        OcdsJson.date(step, "deadline", change.deadline());
        OcdsJson.date(step, "opening", change.opening());
        OcdsJson.hash(step, "reasonCommitment", change.rationale());
        if (change.awardRules() != null) {
            rules(step.putObject("awardRules"), change.awardRules());
        }
    }

    void documentsPriced(DocumentsPriced documents) {
        draft.tag("tenderUpdate");
        OcdsJson.money(draft.step(draft.tender()), "value", documents.price());
    }

    void cancelled(TenderCancelled end) {
        ObjectNode tender = draft.tender();
        if (end.lots().isEmpty()) {
            draft.tag("tenderCancellation");
            tender.put("status", draft.told().status());
        } else {
            draft.tag("tenderUpdate");
            statuses(end.lots());
        }
        ObjectNode step = draft.step(tender);
        OcdsJson.ids(step, "relatedLots", end.lots());
        OcdsJson.text(step, "article", end.article());
        OcdsJson.hash(step, "reasonCommitment", end.reason());
    }

    /** What awards and cancellations leave of the tender and these lots of it. */
    void statuses(List<LotId> lots) {
        ObjectNode tender = draft.tender();
        tender.put("status", draft.told().status());
        for (LotId lot : lots) {
            Draft.elementOf(tender, "lots", lot.value())
                    .put("status", draft.told().status(lot));
        }
    }

    private void buyer(PartyId buyer, @Nullable String name, ObjectNode tender) {
        ObjectNode reference = draft.parties().named(buyer, name, "buyer", "procuringEntity");
        draft.body().set("buyer", reference);
        tender.set("procuringEntity", reference.deepCopy());
    }

    private void background(ObjectNode tender, @Nullable PartyId proposedBy, @Nullable Place place) {
        if (proposedBy != null) {
            tender.set("proposedBy", draft.parties().named(proposedBy, null, "proposer"));
        }
        if (place != null) {
            ObjectNode where = tender.putObject("place");
            where.put("district", place.district());
            if (place.khoroo() != null) {
                where.put("khoroo", place.khoroo());
            }
        }
    }

    private static void terms(ObjectNode holder, @Nullable Criterion criterion, List<Weight> weights) {
        if (criterion != null) {
            switch (criterion) {
                case PRICE_ONLY -> holder.put("awardCriteria", "priceOnly");
                case RATED -> holder.put("awardCriteria", "ratedCriteria");
                // Takes back what was stated before.
                case NOT_STATED -> holder.putNull("awardCriteria");
            }
        }
        if (!weights.isEmpty()) {
            ArrayNode list = holder.putArray("weights");
            weights.forEach(weight -> {
                ObjectNode one = list.addObject();
                one.put("criterion", weight.criterion());
                one.put("weight", OcdsJson.plain(weight.weight()));
            });
        }
    }

    private static void rules(ObjectNode json, AwardRules rules) {
        if (rules.taxRate() != null) {
            json.put("taxRate", OcdsJson.plain(rules.taxRate()));
        }
        if (rules.preference() != null) {
            ObjectNode preference = json.putObject("preference");
            preference.put("percent", OcdsJson.plain(rules.preference().percent()));
            ArrayNode kinds = preference.putArray("kinds");
            rules.preference().kinds().forEach(kind -> kinds.add(kind.name()));
        }
        if (rules.lotLimit() != null) {
            json.put("lotLimit", rules.lotLimit());
        }
        if (rules.rounds() != null) {
            json.put("rounds", rules.rounds());
        }
    }

    private static void dates(ObjectNode tender, @Nullable Instant deadline, @Nullable Instant opening) {
        if (deadline != null) {
            OcdsJson.date(period(tender), "endDate", deadline);
        }
        if (opening != null) {
            OcdsJson.date(tender.putObject("bidOpening"), "date", opening);
        }
    }

    private static ObjectNode period(ObjectNode tender) {
        return tender.get("tenderPeriod") instanceof ObjectNode known ? known : tender.putObject("tenderPeriod");
    }

    private static void lot(ObjectNode tender, Lot lot) {
        ObjectNode section = Draft.elementOf(tender, "lots", lot.id().value());
        OcdsJson.text(section, "title", lot.title());
        section.put("status", "active");
        OcdsJson.money(section, "value", lot.estimatedCost());
    }

    private void earlierRound(String ocid) {
        ObjectNode related = draft.element("relatedProcesses", "earlier-round");
        related.putArray("relationship").add("unsuccessfulProcess");
        related.put("scheme", "ocid");
        related.put("identifier", ocid);
    }

    private static String code(Method method) {
        return switch (method) {
            case OPEN -> "open";
            case SELECTIVE -> "selective";
            case LIMITED -> "limited";
            case DIRECT -> "direct";
        };
    }
}
