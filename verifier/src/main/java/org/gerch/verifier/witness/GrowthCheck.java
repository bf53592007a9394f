package org.gerch.verifier.witness;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.gerch.log.AddCheckpointRequest;
import org.gerch.log.Checkpoint;
import org.gerch.log.CompactRange;
import org.gerch.log.ConsistencyProof;
import org.gerch.log.Hash;
import org.gerch.log.SignedNote;
import org.gerch.log.TileNodes;

/** Compares what a log shows with what it signed before, and has cosigned what grew out of it. */
final class GrowthCheck {

    /** A copy kept on the way may be a little older; so many in a row are no copies. */
    private static final int STALE_LOOKS = 3;

    private final WatchedLog log;
    private final RemoteLog remote;
    private int stale;

    GrowthCheck(WatchedLog log, RemoteLog remote) {
        this.log = log;
        this.remote = remote;
    }

    /**
     * Compares the checkpoint that the log shows now.
     *
     * @return what is wrong with it in a sentence; empty if nothing is
     * @throws org.gerch.log.VerificationException if the log did not sign it
     * @throws java.io.UncheckedIOException if its tiles can't be had
     */
    String of(SignedNote note) throws IOException {
        note.verify(Set.of(log.keys().getLast()));
        Checkpoint shown = Checkpoint.parse(note.text());
        if (!shown.origin().equals(log.origin())) {
            return "the log calls itself " + shown.origin() + " now, not " + log.origin();
        }
        WatchedLog.Newest newest = log.newest();
        Checkpoint last = newest == null ? Checkpoint.empty(log.origin()) : newest.tree();
        stale = shown.size() < last.size() ? stale + 1 : 0;
        if (stale > 0) {
            return stale < STALE_LOOKS
                    ? ""
                    : "the log shows " + shown.size() + " leaves, though it signed " + last.size() + " before";
        }
        return newest != null && shown.equals(last) ? "" : grown(last, shown, note);
    }

    private String grown(Checkpoint last, Checkpoint shown, SignedNote note) throws IOException {
        TileNodes tiles = remote.nodes(shown.size());
        if (!rootAt(shown.size(), tiles).equals(shown.root())) {
            return shown.size() == last.size()
                    ? contradicted(last, shown, note)
                    : "the log's tiles do not give the root that it signed for size " + shown.size();
        }
        if (!rootAt(last.size(), tiles).equals(last.root())) {
            return contradicted(last, shown, note);
        }
        List<Hash> proof = last.size() == 0
                ? List.of()
                : ConsistencyProof.build(last.size(), shown.size(), tiles).hashes();
        return switch (log.add(new AddCheckpointRequest(last.size(), proof, note))) {
            // Where another size was cosigned meanwhile, the next look begins from there.
            case Answer.Cosigned cosigned -> "";
            case Answer.OtherSize moved -> "";
            case Answer.NotSigned refused -> refused.reason();
            case Answer.Inconsistent refused -> refused.reason();
            case Answer.Unreadable refused -> refused.reason();
            case Answer.UnknownLog refused -> "the log is called " + refused.origin();
        };
    }

    private String contradicted(Checkpoint last, Checkpoint shown, SignedNote note) throws IOException {
        log.contradicted(note, shown);
        return "CONTRADICTION: the log signed " + shown.size() + " leaves that do not begin with the " + last.size()
                + " leaves that it signed before; both checkpoints are kept";
    }

    private static Hash rootAt(long size, TileNodes tiles) {
        return CompactRange.of(size, tiles).root();
    }
}
