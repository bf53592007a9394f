package org.gerch.api.demo.story;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.gerch.core.fund.ProposalId;
import org.gerch.core.kernel.GrantId;
import org.jspecify.annotations.Nullable;

/** The proposals and grants of the story, and when each begins. */
final class GrantProgramme {
    private static final int PROPOSALS_FROM = 5;
    private static final int GRANTS_FROM = 30;
    /** So many working days before the end a grant must begin to come to something. */
    private static final int TIME_TO_SPEND = 60;

    private final Cast cast;
    private final List<Pot> pots;
    private final Script script;
    private final WorkingDays calendar;
    private final Dice dice;
    private int proposals;
    private int grants;

    GrantProgramme(Cast cast, List<Pot> pots, Script script, WorkingDays calendar, Dice dice) {
        this.cast = cast;
        this.pots = pots;
        this.script = script;
        this.calendar = calendar;
        this.dice = dice;
    }

    /** One way a proposal can go. */
    @FunctionalInterface
    private interface ProposalScene {
        void play(Proposals proposals, ProposalId id, Neighbourhood where, Work work, Pot pot);
    }

    void play() {
        for (int i = 0; i < 6; i++) {
            // What the neighbours ranked first and the fund accepted is applied for.
            Work work = Work.any(dice);
            ProposalId accepted = propose(Proposals::accepted, work, PROPOSALS_FROM + 2 * i);
            play(GrantScenes::toTheEnd, work, accepted, GRANTS_FROM + 3 * i);
        }
        propose(Proposals::movedDown, Work.any(dice), 12);
        propose(Proposals::movedDown, Work.any(dice), 20);
        propose(Proposals::movedDownWithoutReason, Work.any(dice), 15);
        propose(Proposals::turnedDown, Work.any(dice), 18);
        propose(Proposals::left, Work.any(dice), 22);

        List<GrantScene> scenes = dice.shuffled(past());
        int days = calendar.last() - TIME_TO_SPEND - GRANTS_FROM;
        for (int i = 0; i < scenes.size(); i++) {
            play(scenes.get(i), Work.any(dice), null, GRANTS_FROM + days * i / scenes.size());
        }
        play(GrantScenes::underReview, Work.any(dice), null, calendar.last() - 15);
        play(GrantScenes::underReview, Work.any(dice), null, calendar.last() - 11);
        play(GrantScenes::returnedToApplicant, Work.any(dice), null, calendar.last() - 10);
        play(GrantScenes::justApplied, Work.any(dice), null, calendar.last() - 4);
        play(GrantScenes::justApplied, Work.any(dice), null, calendar.last() - 2);
    }

    private static List<GrantScene> past() {
        return Stream.of(
                        times(3, GrantScenes::toTheEnd),
                        times(4, GrantScenes::inOneTranche),
                        times(3, GrantScenes::completedFirst),
                        times(1, GrantScenes.promisedOnly(131)),
                        times(1, GrantScenes.promisedOnly(94)),
                        times(1, GrantScenes.promisedOnly(61)),
                        times(1, GrantScenes::orderedOnly),
                        times(2, GrantScenes::paidButNotReceived),
                        times(2, GrantScenes::receiptUnconfirmed),
                        times(1, GrantScenes::partReceived),
                        times(1, GrantScenes::receiptMistyped),
                        times(1, GrantScenes::spendingDisputed),
                        times(2, GrantScenes::clawedBack),
                        times(1, GrantScenes::restReturned),
                        times(4, GrantScenes::rejected),
                        times(1, GrantScenes::rejectedWithoutReason),
                        times(2, GrantScenes::withdrawn),
                        times(1, GrantScenes::cancelledByFund),
                        times(1, GrantScenes::cancelledWithoutReason),
                        times(1, GrantScenes::givenUp))
                .flatMap(List::stream)
                .toList();
    }

    private static List<GrantScene> times(int times, GrantScene scene) {
        return Collections.nCopies(times, scene);
    }

    private ProposalId propose(ProposalScene scene, Work work, int day) {
        ProposalId id = new ProposalId("DEMO-PR-%02d".formatted(++proposals));
        scene.play(
                new Proposals(new Strand(script, calendar, dice, day), dice),
                id,
                neighbourhood(proposals),
                work,
                pots.getFirst());
        return id;
    }

    /** Who proposed is who applies: the first group of the neighbourhood; elsewhere any of them. */
    private void play(GrantScene scene, Work work, @Nullable ProposalId proposal, int day) {
        grants++;
        Pot pot = proposal == null ? pots.get(grants % pots.size()) : pots.getFirst();
        Neighbourhood where = neighbourhood(proposal == null ? grants : proposals);
        Member applicant =
                proposal == null ? dice.of(where.groups()) : where.groups().getFirst();
        GrantId id = new GrantId("DEMO-GR-%03d".formatted(grants));
        Strand strand = new Strand(script, calendar, dice, day);
        scene.play(new Course(id, pot, where, applicant, work, proposal, strand, dice));
    }

    private Neighbourhood neighbourhood(int index) {
        return cast.neighbourhoods().get(index * 7 % cast.neighbourhoods().size());
    }
}
