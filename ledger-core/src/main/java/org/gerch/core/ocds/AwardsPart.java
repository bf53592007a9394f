package org.gerch.core.ocds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.AwardCommand.AnnulAward;
import org.gerch.core.tender.AwardCommand.AwardLot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The awards section: active ones are in force, cancelled ones were and are not, all others were never made. */
final class AwardsPart {
    private static final Set<String> NEVER_MADE = Set.of("pending", "unsuccessful");

    private final OcdsRelease release;
    private final ReleaseParties parties;
    private final Set<BidId> bids;
    private final @Nullable Instant deadline;

    AwardsPart(OcdsRelease release, ReleaseParties parties, Set<BidId> bids, @Nullable Instant deadline) {
        this.release = release;
        this.parties = parties;
        this.bids = bids;
        this.deadline = deadline;
    }

    List<ImportStep> steps() {
        List<ImportStep> steps = new ArrayList<>();
        Set<AwardId> seen = new LinkedHashSet<>();
        int number = 0;
        for (JsonNode award : release.awards()) {
            number++;
            String text = Loose.text(award.path("id"));
            AwardId id = new AwardId(text == null ? "award-" + number : text);
            String status = Loose.code(award.path("status"));
            if (NEVER_MADE.contains(status)) {
                continue;
            }
            if (!seen.add(id)) {
                throw new Malformed("award " + id, "occurs twice");
            }
            steps.add(new ImportStep(made(award, id), decidedAt(award)));
            if (status.equals("cancelled")) {
                steps.add(new ImportStep(new AnnulAward(release.ocid(), id, null, null), releasedAt()));
            }
        }
        return steps;
    }

    private AwardLot made(JsonNode award, AwardId id) {
        List<PartyFacts> suppliers = new ArrayList<>();
        for (JsonNode reference : Loose.list(award.path("suppliers"))) {
            PartyFacts supplier = parties.named(reference);
            if (supplier != null && !suppliers.contains(supplier)) {
                suppliers.add(supplier);
            }
        }
        List<LotId> lots = InvitationPart.related(award);
        return new AwardLot(
                release.ocid(),
                id,
                lots.isEmpty() ? null : lots,
                relatedBid(award),
                suppliers.isEmpty()
                        ? null
                        : suppliers.stream().map(PartyFacts::party).toList(),
                Loose.money(award.path("value"), "award " + id),
                null,
                suppliers);
    }

    /** The bid an award names, where it is one of the release's. */
    private @Nullable BidId relatedBid(JsonNode award) {
        String id = Loose.text(award.path("relatedBid"));
        return id != null && bids.contains(new BidId(id)) ? new BidId(id) : null;
    }

    private @Nullable Instant decidedAt(JsonNode award) {
        Instant own = Loose.instant(award.path("date"));
        return own == null ? releasedAt() : own;
    }

    private @Nullable Instant releasedAt() {
        return Dates.notBefore(deadline, release.date());
    }
}
