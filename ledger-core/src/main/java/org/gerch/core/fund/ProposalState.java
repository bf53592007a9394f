package org.gerch.core.fund;

import java.util.List;
import org.gerch.core.fund.ProposalEvent.ProposalDecided;
import org.gerch.core.fund.ProposalEvent.ProposalRanked;
import org.gerch.core.fund.ProposalEvent.ProposalRecorded;
import org.gerch.core.fund.ProposalEvent.TallyRecorded;
import org.gerch.core.kernel.Entries;
import org.jspecify.annotations.Nullable;

/** What is on record about a proposal. */
public record ProposalState(Entries<ProposalEvent> entries) {
    public static final ProposalState UNKNOWN = new ProposalState(new Entries<>(List.of()));

    public boolean isRecorded() {
        return entries.last(ProposalRecorded.class) != null;
    }

    public boolean isTallied() {
        return entries.last(TallyRecorded.class) != null;
    }

    /** The khoroo's rank, the latest if it ranked more than once; null while it did not. */
    public @Nullable Integer rank() {
        ProposalRanked ranked = entries.last(ProposalRanked.class);
        return ranked == null ? null : ranked.rank();
    }

    public boolean isDecided() {
        return entries.last(ProposalDecided.class) != null;
    }
}
