package org.gerch.api.demo.story;

import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Source;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.tender.AwardCommand.AwardLot;
import org.gerch.core.tender.BidContent;
import org.gerch.core.tender.BiddingCommand.SubmitBid;
import org.gerch.core.tender.ContractCommand.SignContract;
import org.gerch.core.tender.EvaluationCommand.FindBidResponsive;
import org.gerch.core.tender.EvaluationCommand.OpenBids;
import org.gerch.core.tender.SealedBid;

/** A tender that an office published elsewhere, and that the ledger takes over from there when it is long decided. */
final class TakenOver {
    /** No publisher has it. */
    private static final String PREFIX = "ocds-demo00";

    private static final int DEADLINE = 14;
    private static final int EVALUATED = 19;
    private static final int AWARDED = 21;
    private static final int SIGNED = 28;
    private static final int TAKEN_OVER = 36;
    private static final int MORNING = 3600;
    private static final long ROUND = 10_000;

    private final Procedure tender;
    private final Strand strand;
    private final Source source;
    private final int published;

    private TakenOver(Procedure here) {
        TenderId ocid = new TenderId(PREFIX + "-" + here.id.value());
        this.tender = new Procedure(ocid, here.where, here.work, here.cast, here.strand, here.dice);
        this.strand = here.strand;
        this.source = new Source(PREFIX, ocid.value() + "-compiled", here.dice.salt());
        this.published = strand.day();
    }

    /** That a bid met the requirements is a status there, and there is no field for a reason. */
    static void withoutReasons(Procedure here) {
        TakenOver there = new TakenOver(here);
        there.strand.days(TAKEN_OVER);
        there.invitation();
        Offered group = there.bid(new BidId("B1"), there.tender.group(), 83);
        Offered company = there.bid(new BidId("B2"), there.tender.business(), 92);
        there.says(DEADLINE, new OpenBids(there.tender.id, null, List.of()));
        there.says(EVALUATED, new FindBidResponsive(there.tender.id, group.id(), true));
        there.says(EVALUATED, new FindBidResponsive(there.tender.id, company.id(), true));
        there.award(company);
    }

    private void invitation() {
        Instant deadline = on(DEADLINE);
        says(0, Announcement.invitation(tender, Terms.OPEN, deadline, deadline));
    }

    private Offered bid(BidId id, Member by, int percent) {
        Money price = Work.tugrik(tender.work.cost() * percent / 100 / ROUND * ROUND);
        Sealed sealed = strand.bid(SealedBid.text(new BidContent(price, null, by.members(), null)));
        says(DEADLINE - 1, new SubmitBid(tender.id, id, null, by.id(), sealed.commitment(), sealed));
        return new Offered(id, by, List.of(), price);
    }

    private void award(Offered bid) {
        AwardId award = new AwardId("A1");
        says(AWARDED, new AwardLot(tender.id, award, null, bid.id(), null, bid.price(), null, List.of()));
        says(SIGNED, new SignContract(tender.id, new ContractId("C-A1"), award, bid.price()));
    }

    private void says(int day, LedgerCommand command) {
        strand.takesOver(source, on(day), command);
    }

    private Instant on(int day) {
        return strand.at(published + day, MORNING);
    }
}
