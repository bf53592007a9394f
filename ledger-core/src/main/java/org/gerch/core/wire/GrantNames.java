package org.gerch.core.wire;

import java.util.Map;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.kernel.LedgerEvent;

/** The permanent names of a grant's events. */
final class GrantNames {
    static final Map<String, Class<? extends LedgerEvent>> NAMES = Map.ofEntries(
            Map.entry("grant.application-submitted", GrantEvent.ApplicationSubmitted.class),
            Map.entry("grant.application-returned", GrantEvent.ApplicationReturned.class),
            Map.entry("grant.application-completed", GrantEvent.ApplicationCompleted.class),
            Map.entry("grant.application-reviewed", GrantEvent.ApplicationReviewed.class),
            Map.entry("grant.application-withdrawn", GrantEvent.ApplicationWithdrawn.class),
            Map.entry("grant.approved", GrantEvent.GrantApproved.class),
            Map.entry("grant.rejected", GrantEvent.GrantRejected.class),
            Map.entry("grant.cancelled", GrantEvent.GrantCancelled.class),
            Map.entry("grant.disbursement-ordered", GrantEvent.DisbursementOrdered.class),
            Map.entry("grant.payment-recorded", GrantEvent.PaymentRecorded.class),
            Map.entry("grant.receipt-confirmed", GrantEvent.ReceiptConfirmed.class),
            Map.entry("grant.receipt-disputed", GrantEvent.ReceiptDisputed.class),
            Map.entry("grant.spending-reported", GrantEvent.SpendingReported.class),
            Map.entry("grant.spending-verified", GrantEvent.SpendingVerified.class),
            Map.entry("grant.spending-disputed", GrantEvent.SpendingDisputed.class),
            Map.entry("grant.claw-back-ordered", GrantEvent.ClawBackOrdered.class),
            Map.entry("grant.funds-returned", GrantEvent.FundsReturned.class),
            Map.entry("grant.closed", GrantEvent.GrantClosed.class),
            Map.entry("grant.entry-corrected", GrantEvent.GrantEntryCorrected.class));

    private GrantNames() {}
}
