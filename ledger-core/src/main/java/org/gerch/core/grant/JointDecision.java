package org.gerch.core.grant;

import java.util.List;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Refusal;

/** What the law says to a command that a grant and its fund decide together: all of these events, or none. */
public sealed interface JointDecision {

    /**
     * The command becomes facts in both streams, in one append.
     *
     * @param onFund may be empty where no budget moves
     * @param contraryTo rules that were broken and are noted on each of the events
     */
    record Accepted(List<FundEvent> onFund, List<GrantEvent> onGrant, List<Refusal> contraryTo)
            implements JointDecision {
        public Accepted {
            onFund = List.copyOf(onFund);
            onGrant = List.copyOf(onGrant);
            contraryTo = List.copyOf(contraryTo);
        }
    }

    /** Nothing happened in either stream, and why. */
    record Refused(Refusal refusal) implements JointDecision {}

    static JointDecision of(List<FundEvent> onFund, Decision<GrantEvent> onGrant) {
        return switch (onGrant) {
            case Decision.Accepted<GrantEvent> accepted ->
                new Accepted(onFund, accepted.events(), accepted.contraryTo());
            case Decision.Refused<GrantEvent> refused -> new Refused(refused.refusal());
        };
    }
}
