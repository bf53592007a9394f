package org.gerch.core.tender;

import static org.gerch.core.kernel.Role.BIDDER;
import static org.gerch.core.kernel.Role.OBSERVER;
import static org.gerch.core.kernel.Role.PROCUREMENT_OFFICER;
import static org.gerch.core.kernel.Role.RESPONDENT;
import static org.gerch.core.kernel.Role.REVIEW_BODY;

import java.util.List;
import java.util.Set;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ComplaintId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.jspecify.annotations.Nullable;

/** Complaints and statements: the other side. */
public sealed interface ReplyCommand extends TenderCommand {

    record FileComplaint(
            TenderId tender,
            ComplaintId complaint,
            @Nullable PartyId complainant,
            @Nullable List<LotId> lots,
            Sealed text)
            implements ReplyCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(BIDDER, OBSERVER, RESPONDENT);
        }
    }

    record DecideComplaint(
            TenderId tender,
            ComplaintId complaint,
            boolean upheld,
            @Nullable AwardId annuls,
            @Nullable List<BidId> overturns,
            @Nullable Sealed reason)
            implements ReplyCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(REVIEW_BODY);
        }
    }

    record FileStatement(TenderId tender, String statement, PartyId party, Sealed text) implements ReplyCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(RESPONDENT, BIDDER, PROCUREMENT_OFFICER);
        }
    }
}
