package org.gerch.core.verdict.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.EvaluationEvent.BidFoundResponsive;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.EvaluationEvent.BidScored;
import org.gerch.core.verdict.LotFacts;

/** Many days between the opening of the bids and the first that is recorded of their evaluation. */
final class LongEvaluation implements Indicator {
    @Override
    public String code() {
        return "R015";
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        long most = settings.number(Setting.R015_DAYS);
        // A source dates no step of an evaluation.
        return lot.imported()
                ? Optional.empty()
                : first(lot)
                        .flatMap(step -> Days.between(Days.opening(lot), lot.when(step))
                                .filter(days -> days > most)
                                .map(days -> Flag.of(this)
                                        .with("days", days)
                                        .with("most", most)
                                        .resting(Days.openings(lot))
                                        .resting(step)
                                        .flag()));
    }

    private static Optional<Recorded<?>> first(LotFacts lot) {
        return Stream.<Recorded<?>>concat(
                        Stream.concat(lot.all(BidRejected.class).stream(), lot.all(BidFoundResponsive.class).stream()),
                        Stream.concat(lot.all(BidScored.class).stream(), lot.all(LotAwarded.class).stream()))
                .min(Comparator.<Recorded<?>, Instant>comparing(Recorded::happenedAt)
                        .thenComparing(Recorded::position));
    }
}
