package org.gerch.core.grant;

import static org.gerch.core.kernel.Role.EVALUATOR;
import static org.gerch.core.kernel.Role.FUND_OFFICER;
import static org.gerch.core.kernel.Role.GRANTEE;

import java.util.Set;
import org.gerch.core.fund.CallId;
import org.gerch.core.fund.ProposalId;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** An application until it is decided. */
public sealed interface ApplicationCommand extends GrantCommand.Own {
    @Override
    default Set<Role> allowed() {
        return Set.of(FUND_OFFICER);
    }

    /**
     * Asks a fund for money.
     *
     * @param applicant the organisation the actor speaks for
     * @param purpose a public title
     * @param amount above zero
     */
    record ApplyForGrant(
            GrantId grant,
            FundId fund,
            PartyId applicant,
            String purpose,
            Money amount,
            @Nullable Place place,
            @Nullable CallId call,
            @Nullable ProposalId proposal)
            implements ApplicationCommand {
        public ApplyForGrant {
            Id.checked("purpose", purpose);
            Money.positive("amount", amount);
        }

        @Override
        public Set<Role> allowed() {
            return Set.of(GRANTEE);
        }
    }

    /** Gives it back to be completed. */
    record ReturnApplication(GrantId grant, @Nullable Sealed reason) implements ApplicationCommand {}

    /** Hands in what was missing; an absent field stays as it was. */
    record CompleteApplication(
            GrantId grant,
            @Nullable String purpose,
            @Nullable Money amount,
            @Nullable Place place,
            @Nullable Sealed remark)
            implements ApplicationCommand {
        public CompleteApplication {
            if (purpose != null) {
                Id.checked("purpose", purpose);
            }
            if (amount != null) {
                Money.positive("amount", amount);
            }
        }

        @Override
        public Set<Role> allowed() {
            return Set.of(GRANTEE);
        }
    }

    record ReviewApplication(
            GrantId grant,
            Recommendation recommendation,
            @Nullable Sealed remark) implements ApplicationCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(FUND_OFFICER, EVALUATOR);
        }
    }

    record WithdrawApplication(GrantId grant, @Nullable Sealed reason) implements ApplicationCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(GRANTEE);
        }
    }

    record RejectGrant(
            GrantId grant,
            @Nullable String article,
            @Nullable Sealed reason) implements ApplicationCommand {
        public RejectGrant {
            if (article != null) {
                Id.checked("article", article);
            }
        }
    }
}
