package org.gerch.verifier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Refusal;
import org.gerch.core.ocds.OcdsLine;
import org.gerch.core.ocds.OcdsRelease;
import org.gerch.core.ocds.RawRelease;
import org.gerch.core.ocds.Rehearsal;
import org.gerch.core.ocds.ReleaseTranslator;
import org.gerch.core.ocds.Translation;
import org.gerch.core.ocds.Unused;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Judges one release after the other under one rule set; shared by all threads. */
final class ReleaseCheck {
    /** Nothing is recorded, so nothing needs to be hard to guess. */
    private static final String NO_SALT = "0".repeat(64);

    private final RuleSet rules;
    private final ReleaseTranslator translator;

    ReleaseCheck(RuleSet rules) {
        this.rules = rules;
        this.translator = new ReleaseTranslator(() -> NO_SALT, rules.groupRules());
    }

    /** What became of one release: a verdict per lot, or the reason why it has none. */
    sealed interface Result {
        record Judged(List<Verdict> verdicts, @Nullable LocalDate asOf, List<Unused> unused, long line)
                implements Result {}

        record Rejected(OcdsLine.Rejected line) implements Result {}
    }

    Result check(RawRelease raw) {
        return switch (raw.parsed()) {
            case OcdsLine.Rejected rejected -> new Result.Rejected(rejected);
            case OcdsLine.Read read -> check(read);
        };
    }

    private Result check(OcdsLine.Read read) {
        try {
            return judged(read);
        } catch (Malformed malformed) {
            return rejected(read, malformed.what() + " " + malformed.why());
        } catch (RuntimeException unforeseen) {
            // One release that nobody foresaw must not end the check of all others.
            return rejected(read, "can't be judged: " + unforeseen);
        }
    }

    private Result judged(OcdsLine.Read read) {
        OcdsRelease release = read.release();
        Translation translation = translator.translate(release);
        return switch (Rehearsal.of(translation, release)) {
            case Rehearsal.Refused refused -> rejected(read, "is refused: " + described(refused.refusal()));
            case Rehearsal.Played played -> {
                Instant date = release.date();
                yield new Result.Judged(
                        Judge.judge(CaseFile.of(played.events()), rules),
                        date == null ? null : date.atZone(ZoneOffset.UTC).toLocalDate(),
                        translation.unused(),
                        read.line());
            }
        };
    }

    private static Result rejected(OcdsLine.Read read, String reason) {
        return new Result.Rejected(new OcdsLine.Rejected(reason, read.line(), read.record()));
    }

    private static String described(Refusal refusal) {
        String facts = refusal.facts().entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining(", "));
        return facts.isEmpty() ? refusal.type() : refusal.type() + " (" + facts + ")";
    }
}
