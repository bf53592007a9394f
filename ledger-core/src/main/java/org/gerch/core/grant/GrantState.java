package org.gerch.core.grant;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
import org.gerch.core.kernel.Entries;
import org.gerch.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is on record about a grant.
 *
 * <p>Ordered money and returned money are what the ledger executed; paid, received and spent are sums of what was said.
 */
public record GrantState(Entries<GrantEvent> entries) {
    public static final GrantState UNKNOWN = new GrantState(new Entries<>(List.of()));

    public Stage stage() {
        return entries.all().stream()
                .map(GrantState::stageAfter)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(Stage.NOTHING);
    }

    /** The application as it stands; null while nobody applied. */
    public @Nullable Application application() {
        ApplicationSubmitted submitted = entries.last(ApplicationSubmitted.class);
        if (submitted == null) {
            return null;
        }
        Application application = Application.of(submitted);
        for (ApplicationCompleted completed :
                entries.of(ApplicationCompleted.class).toList()) {
            application = application.and(completed);
        }
        return application;
    }

    /** Whether it was given back to be completed and was not completed since. */
    public boolean isIncomplete() {
        return entries.all().stream()
                .filter(entry -> entry instanceof ApplicationReturned || entry instanceof ApplicationCompleted)
                .reduce((earlier, later) -> later)
                .filter(ApplicationReturned.class::isInstance)
                .isPresent();
    }

    public boolean isReviewed() {
        return entries.last(ApplicationReviewed.class) != null;
    }

    /** The one its sums are in: the approval's, before it the application's. */
    public String currency(Application application) {
        GrantApproved approval = entries.last(GrantApproved.class);
        return approval == null
                ? application.amount().currency()
                : approval.amount().currency();
    }

    public Money approved(String currency) {
        GrantApproved approval = entries.last(GrantApproved.class);
        return approval == null ? Money.zero(currency) : approval.amount();
    }

    public Money ordered(String currency) {
        return sum(entries.of(DisbursementOrdered.class).map(DisbursementOrdered::amount), currency);
    }

    /** The one order of a tranche; null while it is not ordered. */
    public @Nullable DisbursementOrdered order(TrancheId tranche) {
        return entries.of(DisbursementOrdered.class)
                .filter(order -> order.tranche().equals(tranche))
                .findFirst()
                .orElse(null);
    }

    public Money paid(String currency) {
        return sum(entries.of(PaymentRecorded.class).map(PaymentRecorded::amount), currency);
    }

    public Money paid(TrancheId tranche, String currency) {
        return sum(
                entries.of(PaymentRecorded.class)
                        .filter(payment -> payment.tranche().equals(tranche))
                        .map(PaymentRecorded::amount),
                currency);
    }

    public Money received(String currency) {
        return sum(entries.of(ReceiptConfirmed.class).map(ReceiptConfirmed::amount), currency);
    }

    public Money returned(String currency) {
        return sum(entries.of(FundsReturned.class).map(FundsReturned::amount), currency);
    }

    /** The sum of the reports whose latest judgement says verified. */
    public Money verified(String currency) {
        return sum(
                entries.of(SpendingReported.class)
                        .filter(report -> judgement(report.report()) instanceof SpendingVerified)
                        .map(SpendingReported::amount),
                currency);
    }

    /** What the fund still holds for this grant beyond what was ordered; zero once it was released. */
    public Money unordered(String currency) {
        Money rest = approved(currency).minus(ordered(currency));
        return stage() == Stage.APPROVED && rest.isPositive() ? rest : Money.zero(currency);
    }

    boolean hasReport(ReportId report) {
        return entries.of(SpendingReported.class)
                .anyMatch(filed -> filed.report().equals(report));
    }

    boolean hasPayment(PaymentId payment) {
        return entries.of(PaymentRecorded.class).anyMatch(paid -> paid.payment().equals(payment))
                || entries.of(FundsReturned.class)
                        .anyMatch(back -> back.payment().equals(payment));
    }

    /** The latest judgement on a report; null while there is none. */
    @Nullable
    GrantEvent judgement(ReportId report) {
        return entries.all().stream()
                .filter(entry -> entry instanceof SpendingVerified verified
                                && verified.report().equals(report)
                        || entry instanceof SpendingDisputed disputed
                                && disputed.report().equals(report))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static Money sum(Stream<Money> amounts, String currency) {
        return amounts.reduce(Money.zero(currency), Money::plus);
    }

    /** Null for an entry that leaves the stage as it is. */
    private static @Nullable Stage stageAfter(GrantEvent entry) {
        return switch (entry) {
            case ApplicationSubmitted ignored -> Stage.UNDER_REVIEW;
            case ApplicationWithdrawn ignored -> Stage.WITHDRAWN;
            case GrantRejected ignored -> Stage.REJECTED;
            case GrantApproved ignored -> Stage.APPROVED;
            case GrantCancelled ignored -> Stage.CANCELLED;
            case GrantClosed ignored -> Stage.CLOSED;
            case ApplicationReturned ignored -> null;
            case ApplicationCompleted ignored -> null;
            case ApplicationReviewed ignored -> null;
            case DisbursementOrdered ignored -> null;
            case PaymentRecorded ignored -> null;
            case ReceiptConfirmed ignored -> null;
            case ReceiptDisputed ignored -> null;
            case SpendingReported ignored -> null;
            case SpendingVerified ignored -> null;
            case SpendingDisputed ignored -> null;
            case ClawBackOrdered ignored -> null;
            case FundsReturned ignored -> null;
            case GrantEntryCorrected ignored -> null;
        };
    }
}
