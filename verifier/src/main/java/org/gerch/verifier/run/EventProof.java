package org.gerch.verifier.run;

import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.wire.StrictLeaf;
import org.gerch.core.wire.UnknownEvent;
import org.gerch.log.Checkpoint;
import org.gerch.log.Hash;
import org.gerch.log.MalformedException;
import org.gerch.log.SignedNote;
import org.gerch.log.TreeHasher;
import org.gerch.log.VerifierKey;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.difference.Differences;
import org.gerch.verifier.difference.What;
import org.gerch.verifier.report.KeySource;
import org.gerch.verifier.source.FileMissing;
import org.gerch.verifier.source.LogSource;
import org.gerch.verifier.source.ProvenLeaf;
import org.gerch.verifier.source.Tiles;
import org.gerch.verifier.trust.LogState;
import org.gerch.verifier.trust.Trust;
import org.gerch.verifier.trust.TrustedCheckpoint;

/**
 * One event, proven to be in the tree that the log signed.
 *
 * @param keySource why the key is believed
 * @param checkpoint what it is in; none where no trusted key signed
 * @param leaf its exact bytes; none where they could not be read
 * @param hash the leaf's hash
 * @param recorded what they say; none where they are nothing that this ledger writes
 * @param differences what does not fit; empty if it is proven
 */
public record EventProof(
        long position,
        KeySource keySource,
        Optional<TrustedCheckpoint> checkpoint,
        Optional<byte[]> leaf,
        Optional<Hash> hash,
        Optional<Recorded<LedgerEvent>> recorded,
        List<Difference> differences) {

    /**
     * Proves an event.
     *
     * @throws NoSuchLog if the log has no such event
     * @throws org.gerch.verifier.source.LogUnreachable if the log could not be asked
     */
    public static EventProof of(Order order, LogSource log, LogState state, long position) {
        Differences differences = new Differences();
        SignedNote note = FirstFiles.checkpoint(log);
        KeySource source = KeySource.of(order.key(), state.key());
        VerifierKey key = order.key().or(state::key).orElseGet(() -> FirstFiles.key(log));
        Optional<TrustedCheckpoint> trusted =
                new Trust(log, order.witnesses(), order.quorum(), differences).establish(key, note);
        if (trusted.isEmpty()) {
            return new EventProof(
                    position,
                    source,
                    trusted,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    differences.first());
        }
        Checkpoint tree = trusted.get().checkpoint();
        if (position < 0 || position >= tree.size()) {
            throw new NoSuchLog("problem.no-event", position + " / " + tree.size());
        }
        Optional<ProvenLeaf> leaf = read(log, position, tree, differences);
        Optional<byte[]> bytes = leaf.map(ProvenLeaf::leaf);
        return new EventProof(
                position,
                source,
                trusted,
                bytes,
                bytes.map(new TreeHasher()::leaf),
                bytes.flatMap(read -> recorded(position, read, differences)),
                differences.first());
    }

    private static Optional<ProvenLeaf> read(LogSource log, long position, Checkpoint tree, Differences differences) {
        try {
            ProvenLeaf leaf = ProvenLeaf.read(new Tiles(log, tree.size()), position, tree);
            if (!leaf.proof().rootFrom(new TreeHasher().leaf(leaf.leaf())).equals(tree.root())) {
                differences.add(new Difference(
                        What.NOT_INCLUDED,
                        position,
                        "",
                        tree.root().toBase64(),
                        leaf.proof()
                                .rootFrom(new TreeHasher().leaf(leaf.leaf()))
                                .toBase64()));
            }
            return Optional.of(leaf);
        } catch (FileMissing missing) {
            differences.add(new Difference(What.WITHHELD, position, missing.path(), "", ""));
        } catch (MalformedException malformed) {
            differences.add(new Difference(
                    What.MALFORMED, position, malformed.what(), "", malformed.where() + ": " + malformed.reason()));
        }
        return Optional.empty();
    }

    private static Optional<Recorded<LedgerEvent>> recorded(long position, byte[] leaf, Differences differences) {
        try {
            return Optional.of(StrictLeaf.read(position, leaf));
        } catch (Malformed malformed) {
            differences.add(new Difference(What.LEAF_MALFORMED, position, malformed.what(), malformed.why(), ""));
        } catch (UnknownEvent unknown) {
            differences.add(
                    new Difference(What.UNKNOWN_EVENT, position, "/type", "", String.valueOf(unknown.getMessage())));
        }
        return Optional.empty();
    }
}
