package org.gerch.core.opendata;

import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.tender.ReplyEvent.ComplaintDecided;
import org.gerch.core.tender.ReplyEvent.ComplaintFiled;
import org.gerch.core.tender.ReplyEvent.StatementFiled;
import tools.jackson.databind.node.ObjectNode;

/** Complaints, their decisions, statements, questions: the other side's word, of which only the commitment is public here. */
final class ReplySection {
    private final Draft draft;

    ReplySection(Draft draft) {
        this.draft = draft;
    }

    void filed(ComplaintFiled filing) {
        draft.tag("tenderUpdate");
        ObjectNode complaint = draft.complaint(filing.complaint());
        complaint.put("status", "pending");
        OcdsJson.date(complaint, "date", draft.happened());
        OcdsJson.ids(complaint, "relatedLots", filing.lots());
        if (filing.complainant() != null) {
            complaint.set("complainant", draft.parties().named(filing.complainant(), null, "interestedParty"));
        }
        document(filing.complaint().value(), "complaints");
        draft.step(complaint).put("textCommitment", filing.text().hex());
    }

    void decided(ComplaintDecided decision) {
        draft.tag("tenderUpdate");
        ObjectNode complaint = draft.complaint(decision.complaint());
        complaint.put("status", decision.upheld() ? "upheld" : "dismissed");
        OcdsJson.date(complaint, "dateDecided", draft.happened());
        complaint.set("reviewBody", reviewBody(draft.recorded().by().actor()));
        OcdsJson.id(complaint, "annulsAward", decision.annuls());
        OcdsJson.ids(complaint, "overturnsRejectionOf", decision.overturns());
        OcdsJson.hash(draft.step(complaint), "reasonCommitment", decision.reason());
        if (decision.annuls() != null) {
            draft.tag("awardCancellation");
            draft.award(decision.annuls()).put("status", "cancelled");
            new InvitationSection(draft)
                    .statuses(draft.told().meant(draft.told().lotsOf(decision.annuls())));
        }
        if (decision.upheld()) {
            decision.overturns()
                    .forEach(bid -> draft.bid(bid).put("status", draft.told().isResponsive(bid) ? "valid" : "pending"));
        }
    }

    void stated(StatementFiled statement) {
        draft.tag("tenderUpdate");
        ObjectNode step = draft.step(draft.tender());
        step.put("statement", statement.statement());
        step.set("party", draft.parties().named(statement.party(), null, "interestedParty"));
        step.put("textCommitment", statement.text().hex());
    }

    void asked(String question, Commitment text) {
        draft.tag("tenderUpdate");
        ObjectNode tender = draft.tender();
        tender.put("hasEnquiries", true);
        correspondence(draft.step(tender), question, text);
    }

    void answered(String question, Commitment text) {
        draft.tag("tenderUpdate");
        correspondence(draft.step(draft.tender()), question, text);
    }

    /** A question about one bid, or its answer. */
    void clarified(ObjectNode holder, String clarification, Commitment text) {
        draft.tag("tenderUpdate");
        correspondence(draft.step(holder), clarification, text);
    }

    private static void correspondence(ObjectNode step, String question, Commitment text) {
        step.put("question", question);
        step.put("textCommitment", text.hex());
    }

    private void document(String id, String type) {
        ObjectNode document = Draft.elementOf(draft.tender(), "documents", id);
        document.put("documentType", type);
        OcdsJson.date(document, "datePublished", draft.happened());
        document.put("url", draft.publisher().event(draft.recorded().position()));
    }

    /** The office that decided, or the organisation it speaks for. */
    private ObjectNode reviewBody(Actor actor) {
        PartyId organisation = actor.organisation();
        return organisation == null
                ? draft.parties()
                        .named(new PartyId("office:" + shortened(actor.office())), actor.office(), "reviewBody")
                : draft.parties().named(organisation, null, "reviewBody");
    }

    private static String shortened(String office) {
        return office.length() <= 190 ? office : office.substring(0, 190);
    }
}
