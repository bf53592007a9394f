package org.gerch.core.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.RandomWalk;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictKind;
import org.junit.jupiter.api.Test;

/** Whatever a ledger has recorded of a tender, another one may take it over in parts. */
class ToldAgainTest {

    @Test
    void a_history_taken_over_in_two_parts_is_judged_as_in_one_and_a_third_time_is_no_news() {
        Set<VerdictKind> met = EnumSet.noneOf(VerdictKind.class);
        int compared = 0;
        int corrected = 0;
        for (long seed = 0; seed < 600; seed++) {
            List<Recorded<TenderEvent>> told = told(seed);
            if (told.stream().anyMatch(entry -> entry.event() instanceof TenderPublished)) {
                String whole = CopyingLedger.published(told);
                int cut = 1 + new Random(seed).nextInt(told.size());
                CopyingLedger once = new CopyingLedger();
                once.takeOver(whole);
                CopyingLedger twice = new CopyingLedger();

                twice.takeOver(CopyingLedger.published(told.subList(0, cut)));
                twice.takeOver(whole);

                assertThat(answers(twice)).as("seed %s, cut at %s", seed, cut).isEqualTo(answers(once));
                assertThat(twice.takeOver(whole).steps())
                        .as("seed %s, cut at %s", seed, cut)
                        .isEmpty();
                judged(once).forEach(verdict -> met.add(verdict.kind()));
                compared++;
                corrected += count(twice);
            }
        }
        assertThat(compared).isGreaterThan(200);
        assertThat(corrected).isPositive();
        assertThat(met).hasSizeGreaterThan(4);
    }

    /** The generator's corrections cite an entry by its place in the stream; a ledger's by its position too. */
    private static List<Recorded<TenderEvent>> told(long seed) {
        return RandomWalk.stream(seed, 120, seed % 4 == 0).stream()
                .map(entry -> entry.event() instanceof TenderEntryCorrected e
                        ? entry.<TenderEvent>with(new TenderEntryCorrected(
                                e.seq(), e.seq(), e.field(), e.was(), e.value(), e.reason(), e.confirmedBy()))
                        : entry)
                .toList();
    }

    private static int count(CopyingLedger ledger) {
        return (int) ledger.stream().stream()
                .filter(entry -> entry.event() instanceof TenderEntryCorrected)
                .count();
    }

    private static List<Verdict> judged(CopyingLedger ledger) {
        boolean published = ledger.stream().stream().anyMatch(entry -> entry.event() instanceof TenderPublished);
        return published ? Judge.judge(CaseFile.of(ledger.stream()), RuleSet.LEGAL_FORM) : List.of();
    }

    private static List<List<Object>> answers(CopyingLedger ledger) {
        return judged(ledger).stream().map(ToldAgainTest::answer).toList();
    }

    private static List<Object> answer(Verdict verdict) {
        return Arrays.asList(
                verdict.subject().lot(),
                verdict.kind(),
                price(verdict.groupBid()),
                price(verdict.winningBid()),
                verdict.difference(),
                verdict.overlays().stream()
                        .filter(overlay -> overlay != Overlay.RESTS_ON_CORRECTED_ENTRY)
                        .toList(),
                verdict.gaps(),
                verdict.counts());
    }

    private static Object price(Verdict.JudgedBid bid) {
        return bid == null ? "none" : Arrays.asList(bid.id(), bid.price());
    }
}
