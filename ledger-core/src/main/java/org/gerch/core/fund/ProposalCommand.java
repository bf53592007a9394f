package org.gerch.core.fund;

import static org.gerch.core.kernel.Role.FUND_OFFICER;
import static org.gerch.core.kernel.Role.GRANTEE;
import static org.gerch.core.kernel.Role.IMPORTER;
import static org.gerch.core.kernel.Role.KHOROO_OFFICER;
import static org.gerch.core.kernel.Role.REGISTRAR;

import java.time.Instant;
import java.util.Set;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Streams;
import org.jspecify.annotations.Nullable;

/** From the neighbours' proposal to the district's decision. */
public sealed interface ProposalCommand extends LedgerCommand {
    ProposalId proposal();

    @Override
    default String stream() {
        return Streams.name("proposal", proposal());
    }

    @Override
    default Set<Role> allowed() {
        return Set.of(KHOROO_OFFICER);
    }

    record RecordProposal(
            ProposalId proposal,
            String title,
            Place place,
            @Nullable PartyId proposedBy,
            @Nullable Money estimatedCost,
            @Nullable FundId fund)
            implements ProposalCommand {
        public RecordProposal {
            Id.checked("title", title);
            if (estimatedCost != null) {
                Money.positive("estimatedCost", estimatedCost);
            }
        }

        @Override
        public Set<Role> allowed() {
            return Set.of(KHOROO_OFFICER, GRANTEE);
        }
    }

    /**
     * @param participants how many took part, 1 or more
     * @param inFavour how many of them were for it
     */
    record RecordTally(ProposalId proposal, TallyKind kind, int participants, int inFavour, Instant heldAt)
            implements ProposalCommand {
        public RecordTally {
            if (participants < 1) {
                throw new Malformed("participants", "must be 1 or more");
            }
            if (inFavour < 0 || inFavour > participants) {
                throw new Malformed("inFavour", "must be between 0 and the participants");
            }
        }
    }

    /**
     * @param period the ranking it belongs to, such as {@code 2027}
     * @param rank 1 to {@code of}
     */
    record RankProposal(ProposalId proposal, String period, int rank, int of) implements ProposalCommand {
        public RankProposal {
            Id.checked("period", period);
            if (rank < 1 || rank > of) {
                throw new Malformed("rank", "must be between 1 and the number of ranked proposals");
            }
        }
    }

    /** @param rank the district's; absent means as the khoroo ranked it */
    record DecideProposal(
            ProposalId proposal,
            boolean accepted,
            @Nullable Integer rank,
            @Nullable Sealed reason) implements ProposalCommand {
        public DecideProposal {
            if (rank != null && rank < 1) {
                throw new Malformed("rank", "must be 1 or more");
            }
        }

        @Override
        public Set<Role> allowed() {
            return Set.of(FUND_OFFICER);
        }
    }

    /**
     * Says that an earlier entry was wrong.
     *
     * @param seq the cited entry's place in this stream, looked up on arrival
     * @param was the value that stands at {@code field} there, as JSON, looked up on arrival; absent if none does
     * @param value the right value, as JSON
     */
    record CorrectProposalEntry(
            ProposalId proposal,
            long position,
            long seq,
            String field,
            @Nullable String was,
            String value,
            Sealed reason,
            Actor confirmedBy)
            implements ProposalCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(KHOROO_OFFICER, REGISTRAR, IMPORTER);
        }
    }
}
