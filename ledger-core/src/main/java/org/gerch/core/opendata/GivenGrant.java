package org.gerch.core.opendata;

import java.time.Instant;
import java.util.List;
import org.gerch.core.fund.view.FundRow;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.GrantEvent.FundsReturned;
import org.gerch.core.grant.GrantEvent.GrantApproved;
import org.gerch.core.grant.GrantEvent.GrantClosed;
import org.gerch.core.grant.GrantEvent.PaymentRecorded;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.PartyKind;
import org.gerch.core.party.view.PartyRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A grant in the words of the 360Giving Data Standard, from its approval on.
 *
 * <p>Who asked and got nothing is not in it, and an individual appears under a number only.
 */
public final class GivenGrant {
    private final Publisher publisher;

    public GivenGrant(Publisher publisher) {
        this.publisher = publisher;
    }

    /**
     * Describes a grant.
     *
     * @param grant as it stands, approved
     * @param history its events, each as corrected since
     * @param fund that gives; absent where the ledger has no row of it
     * @param funder whose money it is
     * @param grantee who gets it
     */
    public ObjectNode of(
            GrantRow grant,
            List<Recorded<GrantEvent>> history,
            @Nullable FundRow fund,
            @Nullable PartyRow funder,
            @Nullable PartyRow grantee) {
        Money approved = grant.approved();
        if (approved == null) {
            throw new IllegalArgumentException("nothing was granted: " + grant.id());
        }
        ObjectNode json = OcdsJson.object();
        json.put("id", publisher.ocidPrefix() + "-" + grant.id());
        json.put("title", grant.purpose());
        json.put("description", grant.purpose());
        json.put("currency", approved.currency());
        json.put("amountAppliedFor", OcdsJson.plain(grant.applied().amount()));
        json.put("amountAwarded", OcdsJson.plain(approved.amount()));
        json.put(
                "amountDisbursed",
                OcdsJson.plain(grant.paid().minus(grant.returned()).amount()));
        OcdsJson.date(json, "awardDate", grant.approvedAt());
        PartyId giver = fund == null ? new PartyId(grant.fund().value()) : fund.funder();
        organisation(json, "fundingOrganization", giver, funder);
        if (grantee != null && grantee.kind() == PartyKind.INDIVIDUAL) {
            ObjectNode person = json.putObject("recipientIndividual");
            person.put("id", grant.applicant().value());
            person.put("name", "Individual");
        } else {
            organisation(json, "recipientOrganization", grant.applicant(), grantee);
        }
        ObjectNode programme = json.putArray("grantProgramme").addObject();
        programme.put("code", grant.fund().value());
        OcdsJson.text(programme, "title", fund == null ? null : fund.name());
        if (grant.place() != null) {
            Integer khoroo = grant.place().khoroo();
            json.putArray("beneficiaryLocation")
                    .addObject()
                    .put("name", grant.place().district() + (khoroo == null ? "" : ", " + khoroo));
        }
        history.forEach(recorded -> transaction(json, recorded, giver, grant.applicant()));
        dates(json, history);
        OcdsJson.date(json, "dateModified", history.getLast().at());
        json.put("dataSource", publisher.base() + "/360giving.json");
        if (grant.demonstration()) {
            json.put("demonstration", true);
        }
        return json;
    }

    private static void organisation(ObjectNode json, String field, PartyId id, @Nullable PartyRow party) {
        ObjectNode organisation = json.putArray(field).addObject();
        organisation.put("id", id.value());
        organisation.put("name", party == null || party.name() == null ? id.value() : party.name());
    }

    /** What was promised, what was paid, and what came back, which counts against it. */
    private static void transaction(ObjectNode json, Recorded<GrantEvent> recorded, PartyId giver, PartyId grantee) {
        switch (recorded.event()) {
            case GrantApproved approval ->
                money(json, "commitmentTransaction", recorded, approval.amount(), giver, grantee);
            case PaymentRecorded payment ->
                money(json, "disbursementTransaction", recorded, payment.amount(), giver, grantee);
            case FundsReturned back ->
                money(
                        json,
                        "disbursementTransaction",
                        recorded,
                        Money.zero(back.amount().currency()).minus(back.amount()),
                        grantee,
                        giver);
            default -> {}
        }
    }

    private static void money(
            ObjectNode json, String list, Recorded<?> recorded, Money amount, PartyId from, PartyId to) {
        ObjectNode transaction = Draft.elementOf(json, list, recorded.id().toString());
        OcdsJson.date(transaction, "transactionDate", recorded.happenedAt());
        transaction.put("currency", amount.currency());
        transaction.put("value", OcdsJson.plain(amount.amount()));
        transaction.put("provider", from.value());
        transaction.put("recipient", to.value());
    }

    /** From the first payment until the grant was closed. */
    private static void dates(ObjectNode json, List<Recorded<GrantEvent>> history) {
        Instant start = null;
        Instant end = null;
        for (Recorded<GrantEvent> recorded : history) {
            if (start == null && recorded.event() instanceof PaymentRecorded) {
                start = recorded.happenedAt();
            } else if (recorded.event() instanceof GrantClosed) {
                end = recorded.happenedAt();
            }
        }
        if (start != null) {
            ObjectNode dates = json.putArray("actualDates").addObject();
            OcdsJson.date(dates, "startDate", start);
            OcdsJson.date(dates, "endDate", end);
        }
    }
}
