package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the answer for one lot came to be what it is: only the states in which it said something else than before.
 *
 * <p>Most events leave the answer as it was and change at most what it cites or what stands beside it: those begin no
 * new state, and a state is told as it was at its end.
 */
public final class VerdictHistory {
    private VerdictHistory() {}

    /**
     * A state of the answer.
     *
     * @param verdict as it was at the last, with all that had come to stand beside it
     * @param position the leaf that made it so
     * @param until the leaf from which it was another one; absent for the last
     */
    public record Step(
            Verdict verdict, long position, @Nullable Long until) {}

    /** @param states all states that were kept, in the order of the log */
    public static List<Step> of(List<Step> states) {
        List<Step> steps = new ArrayList<>();
        for (Step state : states) {
            Step last = steps.isEmpty() ? null : steps.getLast();
            if (last == null) {
                steps.add(new Step(state.verdict(), state.position(), null));
            } else if (same(last.verdict(), state.verdict())) {
                steps.set(steps.size() - 1, new Step(state.verdict(), last.position(), null));
            } else {
                steps.set(steps.size() - 1, new Step(last.verdict(), last.position(), state.position()));
                steps.add(new Step(state.verdict(), state.position(), null));
            }
        }
        return List.copyOf(steps);
    }

    /** While nothing is decided the lowest group bid known is no part of the answer: each opening may change it. */
    private static boolean same(Verdict one, Verdict other) {
        return one.kind() == other.kind()
                && one.ruleSet().equals(other.ruleSet())
                && (one.kind() == VerdictKind.PENDING || decisive(one).equals(decisive(other)));
    }

    private static List<@Nullable Object> decisive(Verdict verdict) {
        List<@Nullable Object> facts = new ArrayList<>();
        facts.add(verdict.groupBid());
        facts.add(verdict.winningBid());
        facts.add(verdict.award());
        facts.add(verdict.difference());
        facts.add(verdict.corrected());
        facts.add(verdict.reason());
        facts.add(verdict.exclusion());
        facts.add(verdict.incomparable());
        facts.add(verdict.gaps());
        facts.add(verdict.unclassified());
        return facts;
    }
}
