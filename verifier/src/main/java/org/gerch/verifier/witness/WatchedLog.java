package org.gerch.verifier.witness;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.gerch.log.AddCheckpointRequest;
import org.gerch.log.Checkpoint;
import org.gerch.log.Cosignature;
import org.gerch.log.MalformedException;
import org.gerch.log.NoteSignature;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.log.VerificationException;
import org.gerch.log.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * One log that the witness watches: how far it has been seen to grow, and whether a checkpoint grew out of that.
 *
 * <p>Looking at the size, deciding, and keeping the new checkpoint are one step under one lock. Two requests at once could otherwise both
 * build on the same size and be cosigned with different histories, or the later one be overtaken and leaves be taken back.
 */
final class WatchedLog {

    /**
     * The checkpoint cosigned last.
     *
     * @param note with the signatures of the log and of the witness
     */
    record Newest(Checkpoint tree, SignedNote note) {}

    private final String origin;
    private final LogFiles files;
    private final SigningKey witness;
    private final InstantSource clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    private volatile LogFiles.Trust trust;
    private volatile @Nullable Newest newest;
    private volatile long contradictions;

    /**
     * Goes on from what the files hold.
     *
     * @throws Refused if they were not written under this witness's key
     */
    WatchedLog(LogFiles files, SigningKey witness, InstantSource clock) throws IOException {
        this.files = files;
        this.witness = witness;
        this.clock = clock;
        this.trust = files.trust();
        this.origin = trust.keys().getFirst().name();
        this.contradictions = files.contradictions();
        this.newest = files.newest().map(this::asCosignedByUs).orElse(null);
    }

    String origin() {
        return origin;
    }

    String url() {
        return trust.url();
    }

    /** The first one trusted and each that took over; only the last one is believed. */
    List<VerifierKey> keys() {
        return trust.keys();
    }

    /** The checkpoint cosigned last; null before the first. */
    @Nullable
    Newest newest() {
        return newest;
    }

    /** The size of the checkpoint cosigned last, or 0. */
    long size() {
        Newest last = newest;
        return last == null ? 0 : last.tree().size();
    }

    /** How many checkpoints are kept that the log signed and that contradict others it signed. */
    long contradictions() {
        return contradictions;
    }

    /**
     * Decides about a checkpoint and, before it is cosigned, remembers it for good.
     *
     * @throws IOException if it can't be kept; then nothing is cosigned
     */
    Answer add(AddCheckpointRequest request) throws IOException {
        try {
            Submission submission = Submission.of(request, trust.keys().getLast());
            oneAtATime.lock();
            try {
                return decide(submission);
            } finally {
                oneAtATime.unlock();
            }
        } catch (Submission.Refusal refusal) {
            return refusal.answer();
        }
    }

    private Answer decide(Submission submission) throws IOException {
        if (submission.request().oldSize() != size()) {
            return new Answer.OtherSize(size());
        }
        Checkpoint last = newest == null ? null : newest.tree();
        try {
            submission.prove(last);
        } catch (VerificationException notProven) {
            if (submission.contradicts(last)) {
                contradicted(submission.request().checkpoint(), submission.tree());
            }
            return new Answer.Inconsistent(String.valueOf(notProven.getMessage()));
        }
        NoteSignature line = Cosignature.sign(witness, submission.tree(), clock.instant());
        Newest grown = new Newest(submission.tree(), submission.cosigned(line));
        files.keep(grown.note());
        newest = grown;
        return new Answer.Cosigned(line);
    }

    /** Keeps a checkpoint that the log signed and that contradicts what it signed before. */
    void contradicted(SignedNote note, Checkpoint tree) throws IOException {
        files.keepContradiction(note, tree);
        contradictions = files.contradictions();
    }

    /** Believes the key that the present one handed over to, and from now on only that. */
    void handOver(VerifierKey next) throws IOException {
        oneAtATime.lock();
        try {
            List<VerifierKey> keys = new ArrayList<>(trust.keys());
            keys.add(next);
            LogFiles.Trust later = new LogFiles.Trust(trust.url(), List.copyOf(keys));
            files.keep(later);
            trust = later;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** A memory that was changed, or is another key's, must stop the witness instead of making it forget. */
    private Newest asCosignedByUs(SignedNote kept) {
        try {
            kept.verify(Set.of(witness.verifierKey()));
            Checkpoint tree = Checkpoint.parse(kept.text());
            if (tree.origin().equals(origin)) {
                return new Newest(tree, kept);
            }
        } catch (VerificationException | MalformedException notOurs) {
            throw new Refused(notCosigned(), notOurs);
        }
        throw new Refused(notCosigned());
    }

    private String notCosigned() {
        return "What " + files.directory() + " holds was not cosigned by "
                + witness.verifierKey().name() + ": put back the key or the directory that belongs to the other.";
    }
}
