package org.gerch.core.ocds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.jspecify.annotations.Nullable;

/**
 * The awards section: pending ones were never made, unsuccessful ones rejected a bid or nobody, cancelled ones were made and
 * are no longer in force, all others are.
 */
final class AwardsPart {
    private final OcdsRelease release;
    private final BidsPart bids;
    private final @Nullable Instant deadline;
    private final List<AwardEntry> awards = new ArrayList<>();

    AwardsPart(
            OcdsRelease release, ReleaseParties parties, BidsPart bids, List<Part> awards, @Nullable Instant deadline) {
        this.release = release;
        this.bids = bids;
        this.deadline = deadline;
        for (Entry entry : Entry.of(awards, "award")) {
            this.awards.add(AwardEntry.of(entry, parties, bids));
        }
    }

    /** Bids that unsuccessful awards rejected. */
    Map<BidId, Rejection> rejections(Set<LotId> allLots) {
        List<AwardEntry> made = new ArrayList<>();
        UnsuccessfulAwards unsuccessful = new UnsuccessfulAwards(bids, allLots);
        for (AwardEntry award : awards) {
            switch (award.outcome()) {
                case MADE -> made.add(award);
                case UNSUCCESSFUL -> unsuccessful.add(award);
                case CANCELLED, PENDING -> {}
            }
        }
        return unsuccessful.rejections(made);
    }

    List<DatedFact> facts() {
        List<DatedFact> facts = new ArrayList<>();
        for (AwardEntry award : awards) {
            switch (award.outcome()) {
                case MADE -> facts.add(made(award));
                case CANCELLED -> {
                    facts.add(made(award));
                    facts.add(new DatedFact(new Fact.Annulled(award), releasedAt()));
                }
                case UNSUCCESSFUL, PENDING -> {}
            }
        }
        return facts;
    }

    private DatedFact made(AwardEntry award) {
        Instant own = award.entry().agreed(said -> said.instant("date"));
        return new DatedFact(new Fact.Awarded(award), own == null ? releasedAt() : own);
    }

    private @Nullable Instant releasedAt() {
        return Dates.notBefore(deadline, release.date());
    }
}
