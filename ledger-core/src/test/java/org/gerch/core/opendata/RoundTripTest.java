package org.gerch.core.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.ocds.Unusable;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.RandomWalk;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.RandomStory;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictKind;
import org.junit.jupiter.api.Test;

/** Who reads the open data judges as the ledger does. */
class RoundTripTest {

    @Test
    void whatever_the_law_has_recorded_its_open_data_is_judged_alike() {
        Set<VerdictKind> met = EnumSet.noneOf(VerdictKind.class);
        for (long seed = 0; seed < 400; seed++) {
            List<Recorded<TenderEvent>> stream = RandomWalk.stream(seed, 120, seed % 4 == 0);
            if (stream.stream().anyMatch(recorded -> recorded.event() instanceof InvitationEvent.TenderPublished)) {
                List<Verdict> inLedger = Judge.judge(CaseFile.of(stream), RuleSet.LEGAL_FORM);
                List<Verdict> outside = ReadBack.verdicts(TenderReleasesTest.releases(stream));

                assertThat(answers(outside)).as("seed %s", seed).isEqualTo(answers(inLedger));
                inLedger.forEach(verdict -> met.add(verdict.kind()));
            }
        }
        assertThat(met).hasSizeGreaterThan(4);
    }

    @Test
    void so_is_whatever_else_a_tender_may_come_to_as_far_as_a_ledger_would_have_recorded_it() {
        Set<VerdictKind> met = EnumSet.noneOf(VerdictKind.class);
        int compared = 0;
        for (long seed = 0; seed < 1200; seed += 2) {
            List<Recorded<TenderEvent>> stream = RandomStory.stream(seed, 0, false);
            Optional<List<Verdict>> outside = asFarAsLawful(stream);
            if (outside.isPresent()) {
                List<Verdict> inLedger = Judge.judge(CaseFile.of(stream), RuleSet.LEGAL_FORM);

                assertThat(answers(outside.get())).as("seed %s", seed).isEqualTo(answers(inLedger));
                inLedger.forEach(verdict -> met.add(verdict.kind()));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
        assertThat(met).hasSizeGreaterThan(10);
    }

    /** The generator heeds no law; what the law refuses stands in no ledger. */
    private static Optional<List<Verdict>> asFarAsLawful(List<Recorded<TenderEvent>> stream) {
        try {
            return Optional.of(ReadBack.verdicts(TenderReleasesTest.releases(stream)));
        } catch (Unusable refused) {
            assertThat(refused).hasMessageStartingWith("the history is refused: ");
            return Optional.empty();
        }
    }

    private static List<List<Object>> answers(List<Verdict> verdicts) {
        List<List<Object>> answers = new ArrayList<>();
        verdicts.forEach(verdict -> answers.add(ReadBack.answer(verdict)));
        return answers;
    }
}
