package org.gerch.api.demo.story;

import org.gerch.core.fund.ProposalId;
import org.gerch.core.grant.ApplicationCommand.ApplyForGrant;
import org.gerch.core.grant.ApplicationCommand.CompleteApplication;
import org.gerch.core.grant.ApplicationCommand.RejectGrant;
import org.gerch.core.grant.ApplicationCommand.ReturnApplication;
import org.gerch.core.grant.ApplicationCommand.ReviewApplication;
import org.gerch.core.grant.ApplicationCommand.WithdrawApplication;
import org.gerch.core.grant.BudgetedCommand.ApproveGrant;
import org.gerch.core.grant.BudgetedCommand.CancelGrant;
import org.gerch.core.grant.Recommendation;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.LedgerCommand;
import org.jspecify.annotations.Nullable;

/** A grant of the story from the application to the decision. */
final class Course {
    final GrantId id;
    final Pot pot;
    final Strand strand;
    final Dice dice;
    private final Neighbourhood where;
    private final Member applicant;
    private final Work work;
    private final @Nullable ProposalId proposal;

    /** @param proposal the neighbours' proposal that the applicant carries out, where it is one */
    Course(
            GrantId id,
            Pot pot,
            Neighbourhood where,
            Member applicant,
            Work work,
            @Nullable ProposalId proposal,
            Strand strand,
            Dice dice) {
        this.id = id;
        this.pot = pot;
        this.where = where;
        this.applicant = applicant;
        this.work = work;
        this.proposal = proposal;
        this.strand = strand;
        this.dice = dice;
    }

    Speaker grantee() {
        return Speaker.grantee(applicant.id());
    }

    Speaker secondOfGroup() {
        return Speaker.groupsTreasurer(applicant.id());
    }

    Speaker officer() {
        return Speaker.fundOfficer(pot.funder().id());
    }

    void applied() {
        byGroup(new ApplyForGrant(
                id, pot.id(), applicant.id(), work.title(), work.money(), where.place(), pot.call(), proposal));
    }

    void returnedAndCompleted() {
        strand.days(dice.between(3, 6));
        byFund(new ReturnApplication(id, strand.text(Texts.INCOMPLETE)));
        strand.days(dice.between(3, 10));
        byGroup(new CompleteApplication(id, null, null, null, strand.text(Texts.COMPLETED)));
    }

    /** Given back, and nothing came. */
    void returned() {
        strand.days(dice.between(3, 6));
        byFund(new ReturnApplication(id, strand.text(Texts.INCOMPLETE)));
    }

    void reviewed(Recommendation recommendation) {
        strand.days(dice.between(4, 9));
        byFund(new ReviewApplication(id, recommendation, strand.text(Texts.REVIEWED)));
    }

    /** Asked for, reviewed and promised in full. */
    Promised approved() {
        applied();
        reviewed(Recommendation.APPROVE);
        strand.days(dice.between(2, 6));
        return approvedNow(100);
    }

    Promised approvedNow(int percent) {
        long amount = work.cost() / 100 * percent;
        byFund(new ApproveGrant(id, pot.id(), Work.tugrik(amount), strand.text(Texts.CONDITIONS)));
        return new Promised(this, amount);
    }

    void rejected(Texts.@Nullable Ground ground) {
        strand.days(dice.between(2, 6));
        byFund(new RejectGrant(
                id, ground == null ? null : ground.article(), ground == null ? null : strand.text(ground.fact())));
    }

    void withdrawn() {
        strand.days(dice.between(2, 12));
        byGroup(new WithdrawApplication(id, strand.text(Texts.NO_LONGER_NEEDED)));
    }

    /** Dropped again by the fund. */
    void cancelledByFund(Texts.@Nullable Ground ground) {
        byFund(new CancelGrant(
                id,
                pot.id(),
                ground == null ? null : ground.article(),
                ground == null ? null : strand.text(ground.fact())));
    }

    void givenUp() {
        byGroup(new CancelGrant(id, pot.id(), null, strand.text(Texts.NO_LONGER_NEEDED)));
    }

    void byGroup(LedgerCommand command) {
        strand.does(grantee(), command);
    }

    void byFund(LedgerCommand command) {
        strand.does(officer(), command);
    }
}
