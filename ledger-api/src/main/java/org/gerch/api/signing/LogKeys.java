package org.gerch.api.signing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.signing.KeysAtHand;
import org.gerch.core.signing.LogKey;
import org.gerch.core.signing.SigningCommand;
import org.gerch.core.signing.SigningEvent.KeyRotated;
import org.gerch.log.MalformedException;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.log.VerificationException;
import org.gerch.log.VerifierKey;
import org.gerch.store.Checkpoints;
import org.gerch.store.PublishedCheckpoint;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign the log's checkpoints, one after the other.
 *
 * <p>Each answer is read from the log at the moment it is asked for, so that several nodes never disagree about it for long.
 */
public final class LogKeys {
    private final HeldKeys held;
    private final RecordedStreams streams;
    private final Checkpoints checkpoints;
    /** The log's first key, once a checkpoint by it was seen: from then on only an entry can change it. */
    private volatile @Nullable VerifierKey first;

    LogKeys(HeldKeys held, RecordedStreams streams, Checkpoints checkpoints) {
        this.held = held;
        this.streams = streams;
        this.checkpoints = checkpoints;
    }

    /**
     * Checks that this node can sign, and does what is left to do of a change of keys. To be called once the database is known to be the
     * log that was signed: before that nothing it says of keys is to be believed.
     *
     * @throws LogKeyMissing if the log would have to sign with a key that isn't at hand
     */
    public void begin() {
        signers(checkpoints.newest(), Long.MAX_VALUE);
        settle();
    }

    /** How the log calls itself for ever; the name of each of its keys. */
    public String origin() {
        return inForce().name();
    }

    /** Every key by which the log has signed, signs, or could sign next. */
    public Set<VerifierKey> known() {
        Set<VerifierKey> known = new LinkedHashSet<>(history(Long.MAX_VALUE).all());
        held.all().forEach(key -> known.add(key.verifierKey()));
        // Among those that are handed in there may be keys of another log.
        String name = known.isEmpty() ? "" : known.iterator().next().name();
        known.removeIf(key -> !key.name().equals(name));
        return known;
    }

    /**
     * A key and all that the log's own entries link it with, whichever came first.
     *
     * <p>For whoever looks into a database with one key in hand. Entries that do not name that key are no reason to trust another.
     */
    public static Set<VerifierKey> linkedWith(VerifierKey key, RecordedStreams streams) {
        List<VerifierKey> named = new KeyHistory(streams.of(SigningCommand.STREAM, KeyRotated.class)).all();
        return named.contains(key) ? new LinkedHashSet<>(named) : Set.of(key);
    }

    /** The key under the newest published checkpoint; the first key of all where there is none yet. */
    public VerifierKey inForce() {
        return inForce(checkpoints.newest(), history(Long.MAX_VALUE));
    }

    /**
     * Who has to sign the next checkpoint: the key in force, and with it any that takes over by an entry which this checkpoint is the
     * first to cover.
     *
     * @param published the newest checkpoint so far
     * @param size of the tree to be signed
     * @return nobody where another node has published one since, and with it may have handed over
     * @throws LogKeyMissing if one of them isn't at hand: then this node signs nothing
     */
    public List<SigningKey> signers(Optional<PublishedCheckpoint> published, long size) {
        KeyHistory history = history(size);
        List<VerifierKey> keys = new ArrayList<>(List.of(inForce(published, history)));
        keys.addAll(history.takingOverAfter(sizeOf(published)));
        List<SigningKey> signers = new ArrayList<>();
        for (VerifierKey key : keys) {
            Optional<SigningKey> signer = held.of(key);
            if (signer.isEmpty() && sizeOf(checkpoints.newest()) != sizeOf(published)) {
                return List.of();
            }
            signers.add(signer.orElseThrow(() -> new LogKeyMissing("The log has to be signed with " + key
                    + ", and its private half is not at hand: hand it in, or put it back among the keys.")));
        }
        return signers;
    }

    /** Every key that has signed a published checkpoint, the first one first. */
    public PublishedKeys published() {
        long size = sizeOf(checkpoints.newest());
        KeyHistory history = history(size);
        List<PublishedKeys.One> keys = new ArrayList<>();
        keys.add(new PublishedKeys.One(
                history.signing(0).orElseGet(this::inForce).toString(), null, null));
        for (Recorded<KeyRotated> rotated : history.handedOver(size)) {
            PublishedCheckpoint handover =
                    checkpoints.firstCovering(rotated.position()).orElseThrow();
            keys.add(new PublishedKeys.One(rotated.event().key().value(), rotated.position(), handover.note()));
        }
        return new PublishedKeys(keys);
    }

    /** Puts the files in order after a change of keys that was published. */
    public void settle() {
        Optional<PublishedCheckpoint> published = checkpoints.newest();
        KeyHistory history = history(sizeOf(published));
        if (!history.rotations().isEmpty()) {
            held.files().settle(inForce(published, history), history.givenUp(sizeOf(published)));
        }
    }

    /** What the law has to know before another key may follow. */
    KeysAtHand atHand() {
        Set<LogKey> keys = held.all().stream()
                .map(key -> new LogKey(key.verifierKey().toString()))
                .collect(Collectors.toSet());
        return new KeysAtHand(new LogKey(inForce().toString()), keys);
    }

    private KeyHistory history(long size) {
        return new KeyHistory(streams.of(SigningCommand.STREAM, KeyRotated.class, size));
    }

    private static long sizeOf(Optional<PublishedCheckpoint> published) {
        return published.map(PublishedCheckpoint::size).orElse(0L);
    }

    private VerifierKey inForce(Optional<PublishedCheckpoint> published, KeyHistory history) {
        return history.signing(sizeOf(published)).orElseGet(() -> first(published));
    }

    private VerifierKey first(Optional<PublishedCheckpoint> published) {
        VerifierKey known = first;
        if (known != null) {
            return known;
        }
        VerifierKey found = held.all().stream()
                .map(SigningKey::verifierKey)
                .filter(key -> published.isEmpty() || signed(key, published.get()))
                .findFirst()
                .orElseThrow(() -> new LogKeyMissing(
                        published.isEmpty()
                                ? "There is no key to sign the log with."
                                : "The log's newest checkpoint is by a key whose private half is not at hand: hand it in, or"
                                        + " put it back among the keys."));
        if (published.isPresent()) {
            first = found;
        }
        return found;
    }

    private static boolean signed(VerifierKey key, PublishedCheckpoint checkpoint) {
        try {
            return SignedNote.parse(checkpoint.note()).verify(Set.of(key)).containsKey(key);
        } catch (MalformedException | VerificationException byAnother) {
            return false;
        }
    }
}
