package org.gerch.core.grant;

import static org.gerch.core.kernel.Role.FUND_OFFICER;
import static org.gerch.core.kernel.Role.REGISTRAR;
import static org.gerch.core.kernel.Role.TREASURER;

import java.util.Collections;
import java.util.Set;
import org.gerch.core.grant.GrantEvent.ApplicationCompleted;
import org.gerch.core.grant.GrantEvent.ApplicationReturned;
import org.gerch.core.grant.GrantEvent.ApplicationReviewed;
import org.gerch.core.grant.GrantEvent.ApplicationSubmitted;
import org.gerch.core.grant.GrantEvent.ApplicationWithdrawn;
import org.gerch.core.grant.GrantEvent.ClawBackOrdered;
import org.gerch.core.grant.GrantEvent.DisbursementOrdered;
import org.gerch.core.grant.GrantEvent.FundsReturned;
import org.gerch.core.grant.GrantEvent.GrantApproved;
import org.gerch.core.grant.GrantEvent.GrantCancelled;
import org.gerch.core.grant.GrantEvent.GrantClosed;
import org.gerch.core.grant.GrantEvent.GrantEntryCorrected;
import org.gerch.core.grant.GrantEvent.GrantRejected;
import org.gerch.core.grant.GrantEvent.PaymentRecorded;
import org.gerch.core.grant.GrantEvent.ReceiptConfirmed;
import org.gerch.core.grant.GrantEvent.ReceiptDisputed;
import org.gerch.core.grant.GrantEvent.SpendingDisputed;
import org.gerch.core.grant.GrantEvent.SpendingReported;
import org.gerch.core.grant.GrantEvent.SpendingVerified;
import org.gerch.core.kernel.Correction;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which values of a grant's entries can be corrected, and by which side.
 *
 * <p>What the ledger executed (approved, ordered, returned) is not among them, so no correction moves a budget.
 */
public final class GrantCorrections {
    private static final String AMOUNT = "amount.amount";
    private static final Set<Role> FOR_THE_FUND = Set.of(FUND_OFFICER, TREASURER);

    private GrantCorrections() {}

    /** What the event says. */
    public static Correction of(GrantEntryCorrected event) {
        return new Correction(event.seq(), event.field(), event.was(), event.value());
    }

    /**
     * The entry with another value at {@code field}, or null where that is nothing to correct.
     *
     * @throws Malformed if the text cannot be that value
     */
    public static @Nullable GrantEvent with(GrantEvent entry, String field, String text) {
        return switch (entry) {
            case ApplicationSubmitted submitted -> submitted(submitted, field, text);
            case ApplicationCompleted completed -> completed(completed, field, text);
            case PaymentRecorded paid ->
                field.equals(AMOUNT)
                        ? new PaymentRecorded(paid.tranche(), paid.payment(), amount(paid.amount(), text))
                        : null;
            case ReceiptConfirmed receipt ->
                field.equals(AMOUNT) ? new ReceiptConfirmed(receipt.tranche(), amount(receipt.amount(), text)) : null;
            case SpendingReported report ->
                field.equals(AMOUNT)
                        ? new SpendingReported(report.report(), amount(report.amount(), text), report.documents())
                        : null;
            case ClawBackOrdered order ->
                field.equals(AMOUNT)
                        ? new ClawBackOrdered(amount(order.amount(), text), order.article(), order.reason())
                        : null;
            case ApplicationReturned ignored -> null;
            case ApplicationReviewed ignored -> null;
            case ApplicationWithdrawn ignored -> null;
            case GrantApproved ignored -> null;
            case GrantRejected ignored -> null;
            case GrantCancelled ignored -> null;
            case DisbursementOrdered ignored -> null;
            case ReceiptDisputed ignored -> null;
            case SpendingVerified ignored -> null;
            case SpendingDisputed ignored -> null;
            case FundsReturned ignored -> null;
            case GrantClosed ignored -> null;
            case GrantEntryCorrected ignored -> null;
        };
    }

    /** Each side corrects its own word, so that no office rewrites what a grantee said it received. */
    static boolean mayCorrect(GrantEvent entry, Application application, Provenance by) {
        return by.roles().contains(REGISTRAR)
                || (isWordOfApplicant(entry)
                        ? application.isBy(by)
                        : !Collections.disjoint(by.roles(), FOR_THE_FUND) && !application.isBy(by));
    }

    private static boolean isWordOfApplicant(GrantEvent entry) {
        return entry instanceof ApplicationSubmitted
                || entry instanceof ApplicationCompleted
                || entry instanceof ReceiptConfirmed
                || entry instanceof SpendingReported;
    }

    private static @Nullable GrantEvent submitted(ApplicationSubmitted entry, String field, String text) {
        String purpose = field.equals("purpose") ? Id.checked("purpose", text) : entry.purpose();
        Money amount = field.equals(AMOUNT) ? amount(entry.amount(), text) : entry.amount();
        Place corrected = Place.corrected(entry.place(), field, text);
        boolean known = field.equals("purpose") || field.equals(AMOUNT) || corrected != null;
        return known
                ? new ApplicationSubmitted(
                        entry.grant(),
                        entry.fund(),
                        entry.applicant(),
                        purpose,
                        amount,
                        corrected == null ? entry.place() : corrected,
                        entry.call(),
                        entry.proposal())
                : null;
    }

    private static @Nullable GrantEvent completed(ApplicationCompleted entry, String field, String text) {
        if (field.equals("purpose") && entry.purpose() != null) {
            String purpose = Id.checked("purpose", text);
            return new ApplicationCompleted(purpose, entry.amount(), entry.place(), entry.remark());
        }
        if (field.equals(AMOUNT) && entry.amount() != null) {
            Money amount = amount(entry.amount(), text);
            return new ApplicationCompleted(entry.purpose(), amount, entry.place(), entry.remark());
        }
        Place place = Place.corrected(entry.place(), field, text);
        return place == null ? null : new ApplicationCompleted(entry.purpose(), entry.amount(), place, entry.remark());
    }

    private static Money amount(Money was, String text) {
        return Money.positive("amount", Money.of(text, was.currency()));
    }
}
