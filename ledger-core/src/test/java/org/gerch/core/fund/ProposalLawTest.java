package org.gerch.core.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gerch.core.kernel.Story.NOON;

import org.gerch.core.fund.ProposalCommand.CorrectProposalEntry;
import org.gerch.core.fund.ProposalCommand.DecideProposal;
import org.gerch.core.fund.ProposalCommand.RankProposal;
import org.gerch.core.fund.ProposalCommand.RecordProposal;
import org.gerch.core.fund.ProposalCommand.RecordTally;
import org.gerch.core.fund.ProposalEvent.ProposalDecided;
import org.gerch.core.fund.ProposalEvent.ProposalEntryCorrected;
import org.gerch.core.fund.ProposalEvent.ProposalRanked;
import org.gerch.core.fund.ProposalEvent.ProposalRecorded;
import org.gerch.core.fund.ProposalEvent.TallyRecorded;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.CorrectionRefusal;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.NotYourParty;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Story;
import org.junit.jupiter.api.Test;

class ProposalLawTest {
    private static final ProposalId ID = new ProposalId("P-1");
    private static final Place PLACE = new Place("Chingeltei", 901);
    private static final Money COST = Money.of("4500000", "MNT");
    private static final Sealed REASON = new Sealed(Sealed.Domain.TEXT, "ab".repeat(32), "the road comes first");
    private static final PartyId GROUP = new PartyId("group-1");
    private static final RecordProposal PROPOSE =
            new RecordProposal(ID, "A stairway to the school", PLACE, GROUP, COST, new FundId("LDF-2026"));
    private static final ProposalRecorded RECORDED =
            new ProposalRecorded(ID, "A stairway to the school", PLACE, GROUP, COST, new FundId("LDF-2026"));
    private static final TallyRecorded TALLY = new TallyRecorded(TallyKind.MEETING, 80, 61, NOON);
    private static final ProposalRanked SECOND_OF_9 = new ProposalRanked("2027", 2, 9);
    private static final Story<ProposalState, ProposalCommand, ProposalEvent> NOTHING =
            new Story<>(ProposalState.UNKNOWN, ProposalLaw::decide, ProposalLaw::evolve);
    private static final Story<ProposalState, ProposalCommand, ProposalEvent> RANKED =
            NOTHING.given(RECORDED, TALLY, SECOND_OF_9);

    @Test
    void neighbours_propose_a_work_at_a_place() {
        NOTHING.when(PROPOSE).by(new Actor("Chair", GROUP), Role.GRANTEE).recorded(RECORDED);
    }

    @Test
    void the_khoroo_writes_down_what_a_group_proposes_and_no_other_group_does() {
        NOTHING.when(PROPOSE)
                .by(new Actor("Khoroo office", new PartyId("khoroo")), Role.KHOROO_OFFICER)
                .recorded(RECORDED);
        PartyId other = new PartyId("group-2");
        NOTHING.when(PROPOSE).by(new Actor("Chair", other), Role.GRANTEE).refused(new NotYourParty(other, GROUP));
    }

    @Test
    void a_proposal_is_recorded_once_and_before_all_else() {
        NOTHING.given(RECORDED)
                .when(new RecordProposal(ID, "Another", PLACE, null, null, null))
                .imported()
                .refused(new ProposalRefusal.ProposalAlreadyRecorded(ID));
        NOTHING.when(new RankProposal(ID, "2027", 1, 9)).imported().refused(new ProposalRefusal.ProposalUnknown(ID));
    }

    @Test
    void citizens_are_asked_and_the_khoroo_ranks() {
        NOTHING.given(RECORDED)
                .when(new RecordTally(ID, TallyKind.MEETING, 80, 61, NOON))
                .recorded(TALLY);
        NOTHING.given(RECORDED, TALLY).when(new RankProposal(ID, "2027", 2, 9)).recorded(SECOND_OF_9);
    }

    @Test
    void a_rank_that_nobody_was_asked_about_is_marked() {
        NOTHING.given(RECORDED)
                .when(new RankProposal(ID, "2027", 2, 9))
                .recordedNoting(new ProposalRefusal.RankedWithoutTally(ID));
    }

    @Test
    void a_rank_after_the_decision_is_marked() {
        RANKED.given(new ProposalDecided(true, 2, 2, null))
                .when(new RankProposal(ID, "2027", 1, 9))
                .recordedNoting(new ProposalRefusal.RankedAfterDecision(ID));
    }

    @Test
    void the_district_follows_the_khoroo_without_a_word() {
        RANKED.when(new DecideProposal(ID, true, null, null)).recorded(new ProposalDecided(true, 2, 2, null));
        RANKED.when(new DecideProposal(ID, true, 2, null)).recorded(new ProposalDecided(true, 2, 2, null));
    }

    @Test
    void a_changed_rank_needs_a_reason_and_without_one_is_marked() {
        RANKED.when(new DecideProposal(ID, true, 7, REASON))
                .recorded(new ProposalDecided(true, 7, 2, REASON.commitment()));
        RANKED.when(new DecideProposal(ID, true, 7, null))
                .recordedNoting(new ProposalRefusal.RankChangedWithoutReason(2, 7));
    }

    @Test
    void turning_down_without_a_reason_is_marked() {
        RANKED.when(new DecideProposal(ID, false, null, REASON))
                .recorded(new ProposalDecided(false, 2, 2, REASON.commitment()));
        RANKED.when(new DecideProposal(ID, false, null, null))
                .recordedNoting(new ProposalRefusal.TurnedDownWithoutReason(ID));
    }

    @Test
    void deciding_what_was_not_ranked_or_deciding_again_is_marked() {
        NOTHING.given(RECORDED, TALLY)
                .when(new DecideProposal(ID, true, 1, null))
                .recordedNoting(new ProposalRefusal.DecidedWithoutRanking(ID));
        RANKED.given(new ProposalDecided(true, 2, 2, null))
                .when(new DecideProposal(ID, false, null, REASON))
                .recordedNoting(new ProposalRefusal.DecidedAgain(ID));
    }

    @Test
    void numbers_that_contradict_each_other_are_malformed() {
        assertThatThrownBy(() -> new RecordTally(ID, TallyKind.SURVEY, 10, 11, NOON))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new RecordTally(ID, TallyKind.SURVEY, 0, 0, NOON))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new RankProposal(ID, "2027", 10, 9)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new DecideProposal(ID, true, 0, null)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new RecordProposal(ID, "A well", PLACE, null, Money.zero("MNT"), null))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void what_was_typed_in_can_be_corrected() {
        ProposalState state = RANKED.given(
                        corrected(0, "title", "\"A stairway\""),
                        corrected(0, "place.khoroo", "902"),
                        corrected(0, "estimatedCost.amount", "\"5000000\""),
                        corrected(1, "participants", "90"),
                        corrected(1, "inFavour", "16"),
                        corrected(1, "kind", "\"SURVEY\""),
                        corrected(2, "of", "10"),
                        corrected(2, "rank", "3"),
                        corrected(2, "period", "\"2028\""))
                .state();

        assertThat(state.entries().all())
                .startsWith(
                        new ProposalRecorded(
                                ID,
                                "A stairway",
                                new Place("Chingeltei", 902),
                                new PartyId("group-1"),
                                Money.of("5000000", "MNT"),
                                new FundId("LDF-2026")),
                        new TallyRecorded(TallyKind.SURVEY, 90, 16, NOON),
                        new ProposalRanked("2028", 3, 10));
        assertThat(state.rank()).isEqualTo(3);
    }

    @Test
    void a_correction_is_held_to_the_rules_of_the_entry() {
        RANKED.when(correct(1, "inFavour", "60")).recorded(corrected(1, "inFavour", "60"));
        RANKED.when(correct(1, "inFavour", "81")).refused(new CorrectionRefusal.CorrectionUnreadable(1, "inFavour"));
    }

    @Test
    void what_the_district_decided_is_not_corrected() {
        RANKED.given(new ProposalDecided(true, 2, 2, null))
                .when(correct(3, "accepted", "\"false\""))
                .refused(new CorrectionRefusal.ValueNotCorrectable(3, "accepted"));
    }

    private static CorrectProposalEntry correct(long seq, String field, String value) {
        return new CorrectProposalEntry(ID, 40 + seq, seq, field, "\"was\"", value, REASON, new Actor("Head", null));
    }

    private static ProposalEntryCorrected corrected(long seq, String field, String value) {
        return new ProposalEntryCorrected(
                40 + seq, seq, field, "\"was\"", value, REASON.commitment(), new Actor("Head", null));
    }
}
