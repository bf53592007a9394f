package org.gerch.verifier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gerch.core.ocds.OcdsWords;
import org.gerch.core.ocds.Unused;
import org.gerch.core.ocds.UnusedParts;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.core.verdict.rule.Flag;
import org.gerch.core.verdict.rule.IndicatorWords;
import org.gerch.verifier.report.Words;

/** Counts verdicts, indicators, releases and rejected lines. */
final class Tally {
    private final Map<VerdictKind, Long> verdicts = new EnumMap<>(VerdictKind.class);
    private final Map<String, Long> raised = new TreeMap<>();
    private long releases;
    private long steps;
    private long rejected;
    private final UnusedParts unused = new UnusedParts();

    /** @param flags the indicators that the lot raises */
    void add(Verdict verdict, List<Flag> flags) {
        verdicts.merge(verdict.kind(), 1L, Long::sum);
        flags.forEach(flag -> raised.merge(flag.code(), 1L, Long::sum));
    }

    /** @param step whether it tells one step of its process */
    void addRelease(boolean step) {
        releases++;
        steps += step ? 1 : 0;
    }

    void addRejected() {
        rejected++;
    }

    void addUnused(long line, Unused part) {
        unused.add(line, part);
    }

    void add(Tally other) {
        add("", other);
    }

    /** Adds what was counted in a file. */
    void add(String where, Tally other) {
        unused.add(where, other.unused);
        other.verdicts.forEach((kind, count) -> verdicts.merge(kind, count, Long::sum));
        other.raised.forEach((code, count) -> raised.merge(code, count, Long::sum));
        releases += other.releases;
        steps += other.steps;
        rejected += other.rejected;
    }

    long rejected() {
        return rejected;
    }

    String summary(Words words) {
        long lots = verdicts.values().stream().mapToLong(Long::longValue).sum();
        long overridden = verdicts.entrySet().stream()
                .filter(count -> count.getKey().isLowestNotChosen())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return words.say("check.summary", lots, releases, overridden, rejected);
    }

    /** How many releases tell a step of a process each; empty where none does. */
    Optional<String> steps(Words words) {
        return steps == 0 ? Optional.empty() : Optional.of(words.say("check.steps", steps));
    }

    /** What of the releases could not be used: a line for each kind. */
    List<String> unused(OcdsWords words) {
        return unused.lines(words);
    }

    /** One line per verdict that occurs, in the order of the table of verdicts; then one per indicator that was raised. */
    String table(Words words) {
        StringBuilder table = new StringBuilder();
        verdicts.forEach((kind, count) ->
                table.append(String.format("%10d  %-36s %s%n", count, kind.name(), answer(kind, words))));
        IndicatorWords indicators = IndicatorWords.in(words.locale());
        raised.forEach(
                (code, count) -> table.append(String.format("%10d  %-36s %s%n", count, code, indicators.name(code))));
        return table.toString();
    }

    private static String answer(VerdictKind kind, Words words) {
        Boolean overridden = kind.overridden();
        return overridden == null ? words.say("check.undetermined") : overridden.toString();
    }
}
