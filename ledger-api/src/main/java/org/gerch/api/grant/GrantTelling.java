package org.gerch.api.grant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Quotes;
import org.gerch.api.page.Words;
import org.gerch.core.grant.GrantEvent;
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
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/** Says in a reader's language what each event of a grant says in its own. */
record GrantTelling(Quotes quotes, Notation notation) {

    Html what(Recorded<? extends GrantEvent> recorded) {
        long position = recorded.position();
        return switch (recorded.event()) {
            case ApplicationSubmitted submitted ->
                say("grant.told.submitted", submitted.purpose(), money(position, submitted.amount()));
            case ApplicationReturned ignored -> say("grant.told.returned");
            case ApplicationCompleted completed -> completed(completed);
            case ApplicationReviewed reviewed ->
                say("grant.told.reviewed." + reviewed.recommendation().name());
            case ApplicationWithdrawn ignored -> say("grant.told.withdrawn");
            case GrantApproved approved -> say("grant.told.approved", money(position, approved.amount()));
            case GrantRejected rejected -> join(say("grant.told.rejected"), article(rejected.article()));
            case GrantCancelled cancelled -> cancelled(cancelled);
            case DisbursementOrdered ordered ->
                tranche("grant.told.ordered", ordered.tranche(), money(position, ordered.amount()));
            case PaymentRecorded paid -> tranche("grant.told.paid", paid.tranche(), money(position, paid.amount()));
            case ReceiptConfirmed received ->
                tranche("grant.told.received", received.tranche(), money(position, received.amount()));
            case ReceiptDisputed disputed -> say("grant.told.disputed", disputed.tranche());
            case SpendingReported reported -> reported(position, reported);
            case SpendingVerified verified -> say("grant.told.verified", verified.report());
            case SpendingDisputed disputed -> say("grant.told.spending-disputed", disputed.report());
            case ClawBackOrdered ordered -> clawBack(position, ordered);
            case FundsReturned returned -> say("grant.told.funds-returned", money(position, returned.amount()));
            case GrantClosed closed -> say("grant.told.closed", notation.money(closed.released()));
            case GrantEntryCorrected corrected -> corrected(corrected);
        };
    }

    /** The texts an event commits to, in its own order. */
    List<Html> quotes(GrantEvent event) {
        return switch (event) {
            case ApplicationSubmitted ignored -> List.of();
            case DisbursementOrdered ignored -> List.of();
            case PaymentRecorded ignored -> List.of();
            case ReceiptConfirmed ignored -> List.of();
            case SpendingReported ignored -> List.of();
            case ApplicationReturned returned -> quote(returned.reason());
            case ApplicationCompleted completed -> quote(completed.remark());
            case ApplicationReviewed reviewed -> quote(reviewed.remark());
            case ApplicationWithdrawn withdrawn -> quote(withdrawn.reason());
            case GrantApproved approved -> quote(approved.conditions());
            case GrantRejected rejected -> quote(rejected.reason());
            case GrantCancelled cancelled -> quote(cancelled.reason());
            case ReceiptDisputed disputed -> quote(disputed.reason());
            case SpendingVerified verified -> quote(verified.remark());
            case SpendingDisputed disputed -> quote(disputed.reason());
            case ClawBackOrdered ordered -> quote(ordered.reason());
            case FundsReturned returned -> quote(returned.reason());
            case GrantClosed closed -> quote(closed.remark());
            case GrantEntryCorrected corrected -> quote(corrected.reason());
        };
    }

    private Html completed(ApplicationCompleted completed) {
        Money amount = completed.amount();
        return join(
                say("grant.told.completed"),
                amount == null ? Html.NONE : say("grant.told.new-amount", notation.money(amount)));
    }

    private Html cancelled(GrantCancelled cancelled) {
        String key = cancelled.byGrantee() ? "grant.told.given-up" : "grant.told.taken-back";
        return join(say(key, notation.money(cancelled.released())), article(cancelled.article()));
    }

    private Html reported(long position, SpendingReported reported) {
        String documents = words().count("grant.documents", reported.documents().size());
        return say("grant.told.reported", money(position, reported.amount()), documents);
    }

    private Html clawBack(long position, ClawBackOrdered ordered) {
        return join(say("grant.told.claw-back", money(position, ordered.amount())), article(ordered.article()));
    }

    private Html corrected(GrantEntryCorrected corrected) {
        return say(
                "told.entry-corrected",
                notation.position(corrected.position()),
                words().entered(corrected.field()),
                notation.entered(corrected.was()),
                notation.entered(corrected.value()),
                corrected.confirmedBy().office());
    }

    private Html tranche(String key, Object tranche, Html amount) {
        return say(key, tranche, amount);
    }

    /** The amount of the entry at a position. */
    private Html money(long position, Money amount) {
        return Html.fact(position, "data.amount", notation.money(amount));
    }

    private Html article(@Nullable String article) {
        return article == null ? Html.NONE : say("told.article", article);
    }

    private List<Html> quote(@Nullable Commitment text) {
        return Optional.ofNullable(text).flatMap(quotes::of).stream().toList();
    }

    private Html say(String key, Object... facts) {
        return words().html(key, facts);
    }

    private Words words() {
        return notation.words();
    }

    private static Html join(Html... parts) {
        return Html.join(" ", Stream.of(parts).toList());
    }
}
