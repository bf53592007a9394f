package org.gerch.verifier;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.ocds.OcdsLine;
import org.gerch.core.ocds.OcdsRelease;
import org.gerch.core.ocds.RawRelease;
import org.gerch.core.ocds.ReleaseRecord;
import org.gerch.core.ocds.Said;
import org.gerch.core.ocds.Unusable;
import org.gerch.core.ocds.Unused;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Explanation;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.LotFacts;
import org.gerch.core.verdict.Verdict;
import org.gerch.verifier.indicators.IndicatorChoice;
import org.jspecify.annotations.Nullable;

/** Judges one release after the other under one rule set; shared by all threads. */
final class ReleaseCheck {
    private final RuleSet rules;
    private final ZoneId zone;
    private final @Nullable IndicatorChoice indicators;

    /**
     * A check under one rule set.
     *
     * @param zone in which the days begin that explanations name
     * @param indicators that are asked for too; absent for none
     */
    ReleaseCheck(RuleSet rules, ZoneId zone, @Nullable IndicatorChoice indicators) {
        this.rules = rules;
        this.zone = zone;
        this.indicators = indicators;
    }

    /** What became of one release: a verdict per lot, or the reason why it has none. */
    sealed interface Result {
        /**
         * It has them.
         *
         * @param found the indicators of each lot, in the order of the verdicts; nothing where nobody asked
         * @param reader who is told, as of the day of the release
         * @param step whether the release tells one step of its process
         */
        record Judged(
                List<Verdict> verdicts,
                IndicatorChoice.Found found,
                Explanation.Reader reader,
                List<Unused> unused,
                boolean step,
                long line)
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
        } catch (Unusable unusable) {
            return rejected(read, unusable.why());
        } catch (Malformed malformed) {
            return rejected(read, Said.of(malformed));
        } catch (RuntimeException unforeseen) {
            // One release that nobody foresaw must not end the check of all others.
            return rejected(read, Said.unforeseen(unforeseen));
        }
    }

    private Result judged(OcdsLine.Read read) {
        OcdsRelease release = read.release();
        CaseFile file = CaseFile.of(ReleaseRecord.of(release, rules.groupRules()));
        // As in a ledger: what is only planned invites no bids yet.
        boolean invited = file.published().isPresent();
        Instant date = release.date();
        return new Result.Judged(
                invited ? Judge.judge(file, rules) : List.of(),
                invited && indicators != null
                        ? indicators.on(LotFacts.of(file), release.methodDetails())
                        : IndicatorChoice.Found.NOTHING,
                new Explanation.Reader(date == null ? null : date.atZone(zone).toLocalDate(), zone, null),
                release.unused(),
                release.isStep(),
                read.line());
    }

    private static Result rejected(OcdsLine.Read read, Said reason) {
        return new Result.Rejected(new OcdsLine.Rejected(reason, read.line(), read.record()));
    }
}
