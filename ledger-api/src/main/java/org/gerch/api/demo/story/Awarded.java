package org.gerch.api.demo.story;

import java.util.List;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.ComplaintId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.tender.AwardCommand.DeclineAward;
import org.gerch.core.tender.AwardCommand.SendNotices;
import org.gerch.core.tender.ContractCommand.SignContract;
import org.gerch.core.tender.ReplyCommand.DecideComplaint;
import org.gerch.core.tender.ReplyCommand.FileComplaint;
import org.gerch.core.tender.ReplyCommand.FileStatement;
import org.jspecify.annotations.Nullable;

/** An award that was decided, and what is said of it until the contract. */
final class Awarded {
    private static final int STANDSTILL = 5;
    private static final int END_OF_DAY = 8 * 3600;
    private static final ComplaintId COMPLAINT = new ComplaintId("G1");

    private final Procedure tender;
    private final Strand strand;
    private final AwardId award;
    private final Offered bid;
    private boolean noticed;

    Awarded(Procedure tender, AwardId award, Offered bid) {
        this.tender = tender;
        this.strand = tender.strand;
        this.award = award;
        this.bid = bid;
    }

    void declined(String why) {
        strand.days(tender.dice.between(2, 5));
        strand.does(Speaker.bidder(bid.by().id()), new DeclineAward(tender.id, award, false, strand.text(why)));
    }

    /** Nobody came to sign. */
    void lapsed() {
        strand.days(15);
        strand.does(Speaker.procurement(tender.buyer()), new DeclineAward(tender.id, award, true, null));
    }

    /** Everybody is told; the standstill begins. */
    Awarded noticed(@Nullable String reason) {
        noticed = true;
        strand.does(
                Speaker.procurement(tender.buyer()),
                new SendNotices(
                        tender.id,
                        award,
                        strand.at(strand.day() + STANDSTILL, END_OF_DAY),
                        reason == null ? null : strand.text(reason)));
        return this;
    }

    /** After the standstill. */
    Contracted contract() {
        if (!noticed) {
            noticed(null);
        }
        strand.days(STANDSTILL + tender.dice.between(1, 4));
        return signed(null);
    }

    /** While the standstill still runs. */
    Contracted contractTooEarly() {
        noticed(null);
        strand.days(2);
        return signed(null);
    }

    /** Signed in time; the ledger hears of it much later. */
    Contracted contractAndTellLater(int days) {
        noticed(null);
        strand.days(STANDSTILL + 1);
        return signed(days);
    }

    void complaintBy(Member complainant, String text) {
        strand.days(1);
        strand.does(
                Speaker.bidder(complainant.id()),
                new FileComplaint(tender.id, COMPLAINT, complainant.id(), null, strand.text(text)));
    }

    void complaintDismissed() {
        decided(false, false, List.of());
    }

    /** Upheld: the award is annulled, and whoever was wrongly rejected is in again. */
    void complaintUpheld(Offered... overturned) {
        decided(true, true, List.of(overturned));
    }

    void statementBy(Member party, String text) {
        strand.days(tender.dice.between(1, 3));
        strand.does(
                Speaker.respondent(party.id()),
                new FileStatement(tender.id, "S-" + party.id().value(), party.id(), strand.text(text)));
    }

    private void decided(boolean upheld, boolean annuls, List<Offered> overturned) {
        strand.days(tender.dice.between(4, 9));
        strand.does(
                Speaker.reviewBody(tender.cast.reviewBody().id()),
                new DecideComplaint(
                        tender.id,
                        COMPLAINT,
                        upheld,
                        annuls ? award : null,
                        overturned.stream().map(Offered::id).toList(),
                        strand.text(upheld ? Texts.UPHELD : Texts.DISMISSED)));
    }

    private Contracted signed(@Nullable Integer toldLater) {
        ContractId contract = new ContractId("C-" + award.value());
        SignContract sign = new SignContract(tender.id, contract, award, bid.price());
        Speaker officer = Speaker.procurement(tender.buyer());
        if (toldLater == null) {
            strand.does(officer, sign);
        } else {
            strand.doesAndTellsLater(toldLater, officer, sign);
        }
        return new Contracted(tender, contract, bid);
    }
}
