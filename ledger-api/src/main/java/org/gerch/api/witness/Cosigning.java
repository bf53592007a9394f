package org.gerch.api.witness;

import java.util.List;
import java.util.Optional;
import org.gerch.log.AddCheckpointRequest;
import org.gerch.log.ConsistencyProof;
import org.gerch.log.Hash;
import org.gerch.log.SignedNote;
import org.gerch.store.Checkpoints;
import org.gerch.store.Cosignatures;
import org.gerch.store.PublishedCheckpoint;
import org.gerch.store.StoredCosignature;
import org.gerch.store.TreeNodes;
import org.jspecify.annotations.Nullable;

/**
 * Has one witness cosign the newest checkpoint.
 *
 * <p>It asks with a proof from the size that the witness is believed to know; the witness corrects that. One thread at a time.
 */
final class Cosigning {

    /** A witness that also looks at the log by itself may have moved on in between, but not again and again. */
    private static final int MOST_CORRECTIONS = 3;

    /** How it ended, with a sentence for whoever runs the ledger where something is wrong. */
    record Outcome(Trouble trouble, String says) {
        static final Outcome WELL = new Outcome(Trouble.NONE, "");
    }

    private final KnownWitness witness;
    private final WitnessClient client;
    private final Checkpoints checkpoints;
    private final Cosignatures cosignatures;
    private final CosignedLog log;
    private final TreeNodes nodes;

    /** The size of the checkpoint that it cosigned last since the ledger started; -1 before the first look. */
    private long settled = -1;

    /** The size that the witness cosigned last, as far as it is known here. */
    private long known;

    private volatile @Nullable Standing latest;

    Cosigning(
            KnownWitness witness,
            WitnessClient client,
            Checkpoints checkpoints,
            Cosignatures cosignatures,
            CosignedLog log,
            TreeNodes nodes) {
        this.witness = witness;
        this.client = client;
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
        this.log = log;
        this.nodes = nodes;
    }

    /** What the witness cosigned last; null where nothing is known. */
    @Nullable
    Standing latest() {
        return latest;
    }

    /**
     * Asks for the newest checkpoint's cosignature, unless it has just been given.
     *
     * @throws org.gerch.store.StoreUnavailable if the database can't be asked
     */
    Outcome bringUpToDate() throws InterruptedException {
        Optional<PublishedCheckpoint> newest = checkpoints.newest();
        if (newest.isEmpty() || isSettled(newest.get())) {
            return Outcome.WELL;
        }
        for (int attempt = 0; attempt < MOST_CORRECTIONS; attempt++) {
            PublishedCheckpoint asked = checkpoints.newest().orElseThrow();
            switch (client.ask(witness, request(asked))) {
                case Reply.Cosigned cosigned -> {
                    return kept(asked, cosigned);
                }
                case Reply.OtherSize other -> known = other.size();
                case Reply.Disagreed disagreed -> {
                    return new Outcome(
                            Trouble.DISAGREES,
                            "it says that checkpoint " + asked.size() + " did not grow out of the one of size " + known
                                    + " that it cosigned: " + disagreed.says());
                }
                case Reply.Refused refused -> {
                    return new Outcome(Trouble.REFUSED, "it answers " + refused.status() + ": " + refused.says());
                }
                case Reply.Bad bad -> {
                    return new Outcome(Trouble.BAD_COSIGNATURE, bad.why());
                }
                case Reply.Away away -> {
                    return new Outcome(Trouble.AWAY, away.why());
                }
            }
            if (isAhead()) {
                return new Outcome(
                        Trouble.DISAGREES,
                        "it has cosigned " + known + " leaves of this log, which has published no more than "
                                + newestSize());
            }
        }
        return new Outcome(Trouble.REFUSED, "it names another size each time that it is asked");
    }

    /**
     * Whether the witness cosigned this checkpoint since the ledger started.
     *
     * <p>What is stored from before is not enough: where an older database was restored, only asking shows that the witness is ahead of it.
     */
    private boolean isSettled(PublishedCheckpoint newest) {
        if (settled < 0) {
            latest = log.standings().stream()
                    .filter(standing -> standing.witness().equals(witness.name()))
                    .findFirst()
                    .orElse(null);
            known = latest == null ? 0 : latest.size();
            settled = 0;
        }
        return settled == newest.size();
    }

    /** Whether the witness saw more of this log than this ledger ever signed: it was set back, or signs a second history. */
    private boolean isAhead() {
        return known > newestSize();
    }

    private long newestSize() {
        return checkpoints.newest().map(PublishedCheckpoint::size).orElse(0L);
    }

    private AddCheckpointRequest request(PublishedCheckpoint asked) {
        long from = Math.min(known, asked.size());
        List<Hash> proof = from == 0
                ? List.of()
                : ConsistencyProof.build(from, asked.size(), nodes.fetch(ConsistencyProof.nodes(from, asked.size())))
                        .hashes();
        return new AddCheckpointRequest(from, proof, SignedNote.parse(asked.note()));
    }

    private Outcome kept(PublishedCheckpoint asked, Reply.Cosigned cosigned) {
        cosignatures.keep(new StoredCosignature(
                witness.id(),
                asked.size(),
                cosigned.says().time(),
                cosigned.line().line()));
        latest = new Standing(witness.name(), asked.size(), cosigned.says().time());
        known = asked.size();
        settled = asked.size();
        return Outcome.WELL;
    }
}
