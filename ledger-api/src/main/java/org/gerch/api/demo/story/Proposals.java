package org.gerch.api.demo.story;

import java.util.List;
import org.gerch.core.fund.ProposalCommand.DecideProposal;
import org.gerch.core.fund.ProposalCommand.RankProposal;
import org.gerch.core.fund.ProposalCommand.RecordProposal;
import org.gerch.core.fund.ProposalCommand.RecordTally;
import org.gerch.core.fund.ProposalId;
import org.gerch.core.fund.TallyKind;
import org.jspecify.annotations.Nullable;

/** The proposals of the story's neighbourhoods: asked about, ranked by the khoroo, decided by the fund. */
final class Proposals {
    private static final String PERIOD = "2027";
    private static final int OF = 6;

    private final Strand strand;
    private final Dice dice;

    Proposals(Strand strand, Dice dice) {
        this.strand = strand;
        this.dice = dice;
    }

    /** Accepted as the neighbours ranked it. */
    void accepted(ProposalId id, Neighbourhood where, Work work, Pot pot) {
        ranked(id, where, work, pot, 1);
        decided(id, pot, true, null, null);
    }

    /** The fund moves it down and says why. */
    void movedDown(ProposalId id, Neighbourhood where, Work work, Pot pot) {
        ranked(id, where, work, pot, 1);
        decided(id, pot, true, 4, Texts.OTHER_RANK);
    }

    /** The fund moves it down and does not say why. */
    void movedDownWithoutReason(ProposalId id, Neighbourhood where, Work work, Pot pot) {
        ranked(id, where, work, pot, 2);
        decided(id, pot, true, 6, null);
    }

    void turnedDown(ProposalId id, Neighbourhood where, Work work, Pot pot) {
        ranked(id, where, work, pot, 3);
        decided(id, pot, false, null, Texts.TURNED_DOWN);
    }

    /** Ranked, and never decided. */
    void left(ProposalId id, Neighbourhood where, Work work, Pot pot) {
        ranked(id, where, work, pot, 5);
    }

    private void ranked(ProposalId id, Neighbourhood where, Work work, Pot pot, int rank) {
        Member group = where.groups().getFirst();
        strand.does(
                Speaker.grantee(group.id()),
                new RecordProposal(id, work.title(), where.place(), group.id(), work.money(), pot.id()));
        strand.days(dice.between(4, 8));
        int participants = dice.between(45, 190);
        strand.does(
                Speaker.khoroo(where.khoroo().id()),
                new RecordTally(
                        id,
                        dice.of(List.of(TallyKind.values())),
                        participants,
                        participants * dice.between(55, 90) / 100,
                        strand.at(strand.day() - 1, 0)));
        strand.days(dice.between(2, 5));
        strand.does(Speaker.khoroo(where.khoroo().id()), new RankProposal(id, PERIOD, rank, OF));
    }

    private void decided(ProposalId id, Pot pot, boolean accepted, @Nullable Integer rank, @Nullable String reason) {
        strand.days(dice.between(6, 12));
        strand.does(
                Speaker.fundOfficer(pot.funder().id()),
                new DecideProposal(id, accepted, rank, reason == null ? null : strand.text(reason)));
    }
}
