package org.gerch.api.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.api.witness.CosignedLog;
import org.gerch.api.witness.Standing;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RuleScope;
import org.gerch.core.rules.RulesEvent;
import org.gerch.core.rules.RulesEvent.RulesAdopted;
import org.gerch.core.wire.LeafReading;
import org.gerch.core.wire.UnknownEvent;
import org.gerch.log.Checkpoint;
import org.gerch.log.SignedNote;
import org.gerch.store.Checkpoints;
import org.gerch.store.Erasable;
import org.gerch.store.Erasables;
import org.gerch.store.Leaf;
import org.gerch.store.LeafReader;
import org.gerch.store.PublishedCheckpoint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The log as the store keeps it. */
@Component
class LedgerInStore implements Ledger {
    private final LeafReader leaves;
    private final RecordedStreams streams;
    private final Erasables erasables;
    private final ObjectProvider<Checkpoints> checkpoints;
    private final CosignedLog cosigned;
    private final boolean demonstration;

    LedgerInStore(
            LeafReader leaves,
            RecordedStreams streams,
            Erasables erasables,
            ObjectProvider<Checkpoints> checkpoints,
            CosignedLog cosigned,
            @Value("${gerch.demonstration:false}") boolean demonstration) {
        this.leaves = leaves;
        this.streams = streams;
        this.erasables = erasables;
        this.checkpoints = checkpoints;
        this.cosigned = cosigned;
        this.demonstration = demonstration;
    }

    @Override
    public boolean demonstration() {
        return demonstration;
    }

    @Override
    public long size() {
        return leaves.head().size();
    }

    @Override
    public long sizeAt(Instant instant) {
        return leaves.sizeAt(instant);
    }

    @Override
    public Optional<LeafShown> leaf(long position) {
        return position < 0 ? Optional.empty() : leaves.at(position).map(LedgerInStore::shown);
    }

    @Override
    public Optional<Recorded<LedgerEvent>> event(long position) {
        try {
            return position < 0
                    ? Optional.empty()
                    : leaves.at(position)
                            .map(leaf ->
                                    LeafReading.read(position, leaf.envelope().leaf()));
        } catch (UnknownEvent ofALaterVersion) {
            return Optional.empty();
        }
    }

    @Override
    public List<Recorded<LedgerEvent>> stream(String stream, long size) {
        return leaves.stream(stream, size).stream()
                .map(leaf -> LeafReading.read(leaf.position(), leaf.envelope().leaf()))
                .toList();
    }

    @Override
    public RuleBook rules(TenderId tender, long size) {
        List<Recorded<LedgerEvent>> adoptions = new ArrayList<>();
        scopesOf(tender).forEach(scope -> adoptions.addAll(stream(Streams.name("rules", scope), size)));
        adoptions.sort(Comparator.comparingLong(Recorded::position));
        RuleBook book = RuleBook.EMPTY;
        for (Recorded<LedgerEvent> adoption : adoptions) {
            book = RuleBook.evolve(book, (RulesEvent) adoption.event());
        }
        return book;
    }

    @Override
    public List<Recorded<RulesAdopted>> adoptions(long size) {
        return streams.adoptions(size);
    }

    @Override
    public Optional<CheckpointShown> checkpoint(long size) {
        return checkpoints.stream()
                .findFirst()
                .flatMap(Checkpoints::newest)
                .filter(newest -> newest.size() >= size)
                .map(newest -> shown(newest, size));
    }

    @Override
    public Map<Commitment, FreeText> texts(Collection<Commitment> commitments) {
        Map<Commitment, FreeText> texts = new HashMap<>();
        erasables.find(commitments.stream().map(Commitment::hex).toList()).forEach((hex, erasable) -> {
            // A bid is kept in the same place, and nobody may read it before it is opened; then its entry holds it.
            if (erasable.domain().equals(Sealed.Domain.TEXT.name())) {
                texts.put(new Commitment(hex), read(erasable));
            }
        });
        return texts;
    }

    /** All, the tender's own id, and each of its prefixes that ends where a part of the id ends. */
    private static List<RuleScope> scopesOf(TenderId tender) {
        List<RuleScope> scopes = new ArrayList<>(List.of(RuleScope.ALL));
        String id = tender.value();
        for (int end = id.indexOf('-'); end > 0; end = id.indexOf('-', end + 1)) {
            scopes.add(new RuleScope(id.substring(0, end)));
        }
        scopes.add(new RuleScope(id));
        return scopes;
    }

    /** The newest checkpoint may be cosigned only in a moment: who cosigned any that covers these leaves has verified them. */
    private CheckpointShown shown(PublishedCheckpoint newest, long size) {
        Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(newest.note()).text());
        List<Standing> witnesses = cosigned.standings().stream()
                .filter(standing -> standing.size() >= size)
                .toList();
        return new CheckpointShown(newest.size(), checkpoint.root().toBase64(), newest.signedAt(), witnesses);
    }

    private static FreeText read(Erasable erasable) {
        return switch (erasable) {
            case Erasable.Kept kept -> new FreeText.Kept(new String(kept.payload(), StandardCharsets.UTF_8));
            case Erasable.Erased erased -> new FreeText.Removed(erased.at(), erased.reason());
        };
    }

    private static LeafShown shown(Leaf leaf) {
        String stream = leaf.envelope().stream();
        return new LeafShown(
                leaf.position(),
                leaf.envelope().at(),
                stream == null ? "" : stream,
                leaf.envelope().type(),
                leaf.hash().toString(),
                new String(leaf.envelope().leaf(), StandardCharsets.UTF_8));
    }
}
