package org.gerch.core.ocds;

import java.util.List;
import org.gerch.core.kernel.LotId;
import org.gerch.core.tender.InvitationCommand.PublishTender;
import org.jspecify.annotations.Nullable;

/** What a release says happened; an import makes a command of each, a check the event that command would become. */
sealed interface Fact {
    record Invited(PublishTender invitation) implements Fact {}

    record HandedIn(BidEntry bid) implements Fact {}

    /** @param bids at least one */
    record Opened(List<BidEntry> bids) implements Fact {}

    record FoundResponsive(BidEntry bid) implements Fact {}

    record Rejected(BidEntry bid, Rejection rejection) implements Fact {}

    record Withdrawn(BidEntry bid) implements Fact {}

    record Awarded(AwardEntry award) implements Fact {}

    record Annulled(AwardEntry award) implements Fact {}

    /** @param lots absent where the whole tender ended */
    record Ended(@Nullable List<LotId> lots) implements Fact {}
}
