package org.gerch.core.fund;

import java.time.Instant;
import org.gerch.core.fund.ProposalCommand.RankProposal;
import org.gerch.core.fund.ProposalCommand.RecordTally;
import org.gerch.core.fund.ProposalEvent.ProposalDecided;
import org.gerch.core.fund.ProposalEvent.ProposalEntryCorrected;
import org.gerch.core.fund.ProposalEvent.ProposalRanked;
import org.gerch.core.fund.ProposalEvent.ProposalRecorded;
import org.gerch.core.fund.ProposalEvent.TallyRecorded;
import org.gerch.core.kernel.Correction;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Place;
import org.jspecify.annotations.Nullable;

/** Which values of a proposal's entries can be corrected: what was typed in, not what the district decided. */
public final class ProposalCorrections {
    private static final ProposalId ANY = new ProposalId("any");

    private ProposalCorrections() {}

    static Correction of(ProposalEntryCorrected event) {
        return new Correction(event.seq(), event.field(), event.was(), event.value());
    }

    /**
     * The entry with another value at {@code field}, or null where that is nothing to correct.
     *
     * @throws Malformed if the text cannot be that value, or contradicts the rest of the entry
     */
    public static @Nullable ProposalEvent with(ProposalEvent entry, String field, String text) {
        return switch (entry) {
            case ProposalRecorded recorded -> recorded(recorded, field, text);
            case TallyRecorded tally -> tally(tally, field, text);
            case ProposalRanked ranked -> ranked(ranked, field, text);
            case ProposalDecided ignored -> null;
            case ProposalEntryCorrected ignored -> null;
        };
    }

    private static @Nullable ProposalEvent recorded(ProposalRecorded entry, String field, String text) {
        String title = field.equals("title") ? Id.checked("title", text) : null;
        Place place = Place.corrected(entry.place(), field, text);
        Money cost = entry.estimatedCost() != null && field.equals("estimatedCost.amount")
                ? Money.positive(
                        "estimatedCost", Money.of(text, entry.estimatedCost().currency()))
                : null;
        return title == null && place == null && cost == null
                ? null
                : new ProposalRecorded(
                        entry.proposal(),
                        title == null ? entry.title() : title,
                        place == null ? entry.place() : place,
                        entry.proposedBy(),
                        cost == null ? entry.estimatedCost() : cost,
                        entry.fund());
    }

    private static @Nullable ProposalEvent tally(TallyRecorded entry, String field, String text) {
        return switch (field) {
            case "participants" -> tallied(entry.kind(), Integer.parseInt(text), entry.inFavour(), entry.heldAt());
            case "inFavour" -> tallied(entry.kind(), entry.participants(), Integer.parseInt(text), entry.heldAt());
            case "kind" -> tallied(TallyKind.valueOf(text), entry.participants(), entry.inFavour(), entry.heldAt());
            case "heldAt" -> tallied(entry.kind(), entry.participants(), entry.inFavour(), Instant.parse(text));
            default -> null;
        };
    }

    private static @Nullable ProposalEvent ranked(ProposalRanked entry, String field, String text) {
        return switch (field) {
            case "period" -> ProposalLaw.ranked(new RankProposal(ANY, text, entry.rank(), entry.of()));
            case "rank" ->
                ProposalLaw.ranked(new RankProposal(ANY, entry.period(), Integer.parseInt(text), entry.of()));
            case "of" ->
                ProposalLaw.ranked(new RankProposal(ANY, entry.period(), entry.rank(), Integer.parseInt(text)));
            default -> null;
        };
    }

    /** Held to the same rules as a tally that is recorded for the first time. */
    private static TallyRecorded tallied(TallyKind kind, int participants, int inFavour, Instant heldAt) {
        return ProposalLaw.tallied(new RecordTally(ANY, kind, participants, inFavour, heldAt));
    }
}
