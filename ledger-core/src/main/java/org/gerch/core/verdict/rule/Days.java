package org.gerch.core.verdict.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;
import org.jspecify.annotations.Nullable;

/** Whole days between the steps of a lot; empty where one of them has no date on record. */
final class Days {
    private static final EventTypes AMENDMENTS = EventTypes.of(TenderAmended.class);

    private Days() {}

    /** Negative where the second comes first. */
    static Optional<Long> between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null
                ? Optional.empty()
                : Optional.of(Duration.between(from, to).toDays());
    }

    /** The first award whose days since the deadline are as asked; they and the events they rest on are in the answer. */
    static Optional<Flag.Cited> ofDecision(Indicator indicator, LotFacts lot, LongPredicate asked) {
        if (lot.deadline() == null) {
            return Optional.empty();
        }
        return lot.awards().stream()
                .flatMap(award -> between(lot.deadline(), lot.when(award.decision()))
                        .filter(asked::test)
                        .map(days -> citingDeadline(Flag.of(indicator), lot)
                                .with("days", days)
                                .resting(award.decision()))
                        .stream())
                .findFirst();
    }

    /** When the lot's bids were first opened: as recorded, else for an imported lot as its source announces it. */
    static @Nullable Instant opening(LotFacts lot) {
        return lot.imported()
                ? announcedOpening(lot)
                : lot.bids().stream()
                        .flatMap(bid -> bid.opening().stream())
                        .map(lot::when)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    static @Nullable Instant published(LotFacts lot) {
        return lot.invitation().map(lot::when).orElse(null);
    }

    /** The events that an opening rests on. */
    static List<Recorded<BidOpened>> openings(LotFacts lot) {
        return lot.bids().stream().flatMap(bid -> bid.opening().stream()).toList();
    }

    /** The events that the deadline rests on: the invitation, and the amendments that moved it. */
    static Flag.Cited citingDeadline(Flag.Cited flag, LotFacts lot) {
        lot.invitation().ifPresent(flag::resting);
        return flag.resting(lot.all(TenderAmended.class).stream()
                .filter(amended -> amended.event().deadline() != null)
                .toList());
    }

    private static @Nullable Instant announcedOpening(LotFacts lot) {
        if (!lot.types().holdsAny(AMENDMENTS)) {
            return lot.invitation()
                    .map(Recorded::event)
                    .map(TenderPublished::opening)
                    .orElse(null);
        }
        return lot.all(TenderAmended.class).reversed().stream()
                .map(amended -> amended.event().opening())
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> lot.invitation().map(Recorded::event).map(TenderPublished::opening))
                .orElse(null);
    }
}
