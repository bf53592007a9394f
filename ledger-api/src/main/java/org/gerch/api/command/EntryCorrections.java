package org.gerch.api.command;

import java.util.Set;
import java.util.function.Function;
import org.gerch.core.fund.FundCommand.CorrectFundEntry;
import org.gerch.core.fund.ProposalCommand.CorrectProposalEntry;
import org.gerch.core.fund.ProposalId;
import org.gerch.core.grant.GrantCommand.CorrectGrantEntry;
import org.gerch.core.json.CanonicalJson;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.PartyCommand.CorrectPartyEntry;
import org.gerch.core.tender.TenderCommand.CorrectTenderEntry;
import org.gerch.store.Leaf;
import org.gerch.store.LeafReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads {@code correct-entry}, which cites a position: looks up what stands there and addresses the feature it belongs to.
 */
@Component
class EntryCorrections {
    /** Reached through {@code correct-entry} alone, because only the ledger knows what stands at a position. */
    static final Set<Class<?>> COMMANDS = Set.of(
            CorrectTenderEntry.class,
            CorrectGrantEntry.class,
            CorrectFundEntry.class,
            CorrectPartyEntry.class,
            CorrectProposalEntry.class);

    private final CommandReader reader;
    private final LeafReader leaves;

    EntryCorrections(CommandReader reader, LeafReader leaves) {
        this.reader = reader;
        this.leaves = leaves;
    }

    /**
     * Reads the body.
     *
     * @throws BadCommand if a field is at fault, or nothing that can be corrected stands at the position
     */
    CommandReader.Read read(ObjectNode body) {
        CommandReader.Claims claims = reader.claims(body);
        CorrectionBody correction = reader.bind(body, CorrectionBody.class, Set.of());
        Leaf leaf = leaves.at(correction.position())
                .orElseThrow(() -> new BadCommand(
                        "position", "Nothing is recorded at position " + correction.position() + " yet."));
        return new CommandReader.Read(addressed(correction, leaf), claims.occurredAt(), claims.source());
    }

    private static LedgerCommand addressed(CorrectionBody sent, Leaf leaf) {
        JsonNode entry = Wire.mapper().readTree(leaf.envelope().leaf());
        String stream = entry.path("stream").stringValue("");
        long seq = entry.path("seq").longValue(0);
        String was = valueAt(entry.path("data"), sent.field());
        Correcting correcting = switch (Streams.feature(stream)) {
            case "tender" -> correcting(TenderId::new, CorrectTenderEntry::new);
            case "grant" -> correcting(GrantId::new, CorrectGrantEntry::new);
            case "fund" -> correcting(FundId::new, CorrectFundEntry::new);
            case "party" -> correcting(PartyId::new, CorrectPartyEntry::new);
            case "proposal" -> correcting(ProposalId::new, CorrectProposalEntry::new);
            default ->
                throw new BadCommand(
                        "position",
                        "The entry at position " + sent.position() + " (" + stream + ") can't be corrected.");
        };
        return correcting.of(Streams.id(stream), sent, seq, was);
    }

    /** Makes a feature's command of what was sent. */
    private interface Correcting {
        LedgerCommand of(String id, CorrectionBody sent, long seq, @Nullable String was);
    }

    /** The constructor that the commands of all features share. */
    private interface Correction<I> {
        LedgerCommand of(
                I id,
                long position,
                long seq,
                String field,
                @Nullable String was,
                String value,
                Sealed reason,
                Actor confirmedBy);
    }

    private static <I> Correcting correcting(Function<String, I> id, Correction<I> correction) {
        return (named, sent, seq, was) -> correction.of(
                id.apply(named),
                sent.position(),
                seq,
                sent.field(),
                was,
                CanonicalJson.text(sent.value()),
                sent.reason(),
                sent.confirmedBy());
    }

    private static @Nullable String valueAt(JsonNode data, String field) {
        JsonNode value = data;
        for (String step : field.split("\\.")) {
            value = value.path(step);
        }
        return value.isMissingNode() ? null : CanonicalJson.text(value);
    }
}
