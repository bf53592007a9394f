package org.gerch.core.grant;

import org.gerch.core.fund.AllocationId;
import org.gerch.core.fund.CallId;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.fund.FundEvent.BudgetAllocated;
import org.gerch.core.fund.FundEvent.FundOpened;
import org.gerch.core.fund.FundLaw;
import org.gerch.core.fund.FundState;
import org.gerch.core.grant.GrantEvent.ApplicationReviewed;
import org.gerch.core.grant.GrantEvent.ApplicationSubmitted;
import org.gerch.core.grant.GrantEvent.DisbursementOrdered;
import org.gerch.core.grant.GrantEvent.GrantApproved;
import org.gerch.core.grant.GrantEvent.PaymentRecorded;
import org.gerch.core.grant.GrantEvent.SpendingReported;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Story;

/** A group that asks a fund of 1000 for 700 to build a well: what the specifications talk about. */
final class Example {
    static final GrantId GRANT = new GrantId("G-1");
    static final FundId FUND = new FundId("LDF-2026");
    static final CallId CALL = new CallId("spring");
    static final PartyId GROUP = new PartyId("group-1");
    static final Place PLACE = new Place("Nalaikh", 901);
    static final TrancheId FIRST = new TrancheId("1");
    static final TrancheId SECOND = new TrancheId("2");
    static final PaymentId PAYMENT = new PaymentId("T-1");
    static final ReportId REPORT = new ReportId("R-1");
    static final Actor GROUP_CHAIR = new Actor("Chair of the group", GROUP);
    static final Actor OTHER_GROUP = new Actor("Chair of the group", new PartyId("group-2"));
    static final Actor FUND_OFFICE = new Actor("Fund office", new PartyId("district"));
    static final Actor SECOND_PERSON = new Actor("Head of the office", new PartyId("district"));
    static final Sealed TEXT = new Sealed(Sealed.Domain.TEXT, "ab".repeat(32), "because of the slope");

    static final ApplicationSubmitted SUBMITTED = applied(null);
    static final ApplicationReviewed REVIEWED = new ApplicationReviewed(Recommendation.APPROVE, null);
    static final GrantApproved APPROVED = new GrantApproved(FUND, mnt(700), null);
    static final DisbursementOrdered ORDERED = new DisbursementOrdered(FIRST, mnt(400));
    static final PaymentRecorded PAID = new PaymentRecorded(FIRST, PAYMENT, mnt(400));
    static final SpendingReported REPORTED = new SpendingReported(REPORT, mnt(400), null);

    static final Story<GrantState, GrantCommand.Own, GrantEvent> NOTHING =
            new Story<>(GrantState.UNKNOWN, GrantLaw::decide, GrantLaw::evolve);
    static final Story<GrantState, GrantCommand.Own, GrantEvent> UNDER_REVIEW = NOTHING.given(SUBMITTED);
    static final Story<GrantState, GrantCommand.Own, GrantEvent> GRANTED = UNDER_REVIEW.given(REVIEWED, APPROVED);

    private Example() {}

    static Money mnt(long amount) {
        return Money.of(Long.toString(amount), "MNT");
    }

    static ApplicationSubmitted applied(CallId call) {
        return new ApplicationSubmitted(GRANT, FUND, GROUP, "A well", mnt(700), PLACE, call, null);
    }

    /** A fund that has 1000 to give, and then this. */
    static FundState fund(FundEvent... events) {
        return new Story<>(FundState.UNKNOWN, FundLaw::decide, FundLaw::evolve)
                .given(
                        new FundOpened(FUND, "Local Development Fund", new PartyId("city"), null, "MNT"),
                        new BudgetAllocated(new AllocationId("2026-1"), mnt(1000), "City budget", "2026"))
                .given(events)
                .state();
    }
}
