package org.gerch.core.wire;

import java.util.Map;
import org.gerch.core.fund.ProposalEvent;
import org.gerch.core.kernel.LedgerEvent;

/** The permanent names of a proposal's events. */
final class ProposalNames {
    static final Map<String, Class<? extends LedgerEvent>> NAMES = Map.ofEntries(
            Map.entry("proposal.recorded", ProposalEvent.ProposalRecorded.class),
            Map.entry("proposal.tally-recorded", ProposalEvent.TallyRecorded.class),
            Map.entry("proposal.ranked", ProposalEvent.ProposalRanked.class),
            Map.entry("proposal.decided", ProposalEvent.ProposalDecided.class),
            Map.entry("proposal.entry-corrected", ProposalEvent.ProposalEntryCorrected.class));

    private ProposalNames() {}
}
