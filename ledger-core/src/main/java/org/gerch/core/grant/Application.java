package org.gerch.core.grant;

import org.gerch.core.fund.CallId;
import org.gerch.core.grant.GrantEvent.ApplicationCompleted;
import org.gerch.core.grant.GrantEvent.ApplicationSubmitted;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.jspecify.annotations.Nullable;

/** Who asks which fund for how much, as completed and corrected since. */
public record Application(
        FundId fund,
        PartyId applicant,
        Money amount,
        @Nullable CallId call) {

    static Application of(ApplicationSubmitted submitted) {
        return new Application(submitted.fund(), submitted.applicant(), submitted.amount(), submitted.call());
    }

    Application and(ApplicationCompleted completed) {
        return new Application(fund, applicant, completed.amount() == null ? amount : completed.amount(), call);
    }

    /** Whether the actor speaks for the applicant. */
    public boolean isBy(Provenance by) {
        return applicant.equals(by.actor().organisation());
    }
}
