package org.gerch.api.witness;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gerch.log.Checkpoint;
import org.gerch.log.Cosignature;
import org.gerch.log.MalformedException;
import org.gerch.log.NoteSignature;
import org.gerch.log.SignedNote;
import org.gerch.log.VerificationException;
import org.gerch.store.Cosignatures;
import org.gerch.store.CosignedCheckpoint;
import org.gerch.store.PublishedCheckpoint;
import org.gerch.store.StoredCosignature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log's checkpoints with what witnesses said of them.
 *
 * <p>Every line is verified before it is shown or counted, also one that was verified when it came: whoever can write into the database
 * can't make a witness say anything.
 */
public final class CosignedLog {
    private static final Logger LOG = LoggerFactory.getLogger(CosignedLog.class);
    private static final int VERIFIED_LINES = 4_096;

    private final Witnesses witnesses;
    private final Cosignatures stored;

    /** A signature costs a thousand times what finding it here does. */
    private final Cache<CosignedCheckpoint, Optional<Cosignature>> verified =
            Caffeine.newBuilder().maximumSize(VERIFIED_LINES).build();

    CosignedLog(Witnesses witnesses, Cosignatures stored) {
        this.witnesses = witnesses;
        this.stored = stored;
    }

    /** How many witnesses there are to cosign. */
    public int witnesses() {
        return witnesses.known().size();
    }

    /** A checkpoint with the lines of all witnesses that cosigned it below its own signatures. */
    public SignedNote note(PublishedCheckpoint published) {
        SignedNote note = SignedNote.parse(published.note());
        if (witnesses.known().isEmpty()) {
            return note;
        }
        List<NoteSignature> lines = stored.of(published.size(), witnesses.ids()).stream()
                .filter(line -> verify(published, line).isPresent())
                .map(line -> NoteSignature.parse(line.line()))
                .toList();
        return note.with(lines);
    }

    /** Whether every witness there is cosigned a note that {@link #note} made: nothing will be added to it. */
    public boolean isComplete(SignedNote note) {
        return witnesses.known().stream()
                .allMatch(witness -> note.signatures().stream().anyMatch(witness.key()::claims));
    }

    /** The checkpoint that proves best that a leaf is in the log: one of the first that most witnesses cosigned. */
    public Optional<PublishedCheckpoint> firstCovering(long position) {
        return witnesses.known().isEmpty() ? Optional.empty() : stored.firstCovering(position, witnesses.ids());
    }

    /** How far each witness has cosigned, in the order in which they are shown; without those that never did. */
    public List<Standing> standings() {
        if (witnesses.known().isEmpty()) {
            return List.of();
        }
        Map<String, CosignedCheckpoint> newest = stored.newest(witnesses.ids()).stream()
                .collect(Collectors.toMap(each -> each.cosignature().witness(), Function.identity()));
        List<Standing> standings = new ArrayList<>();
        for (KnownWitness witness : witnesses.known()) {
            CosignedCheckpoint cosigned = newest.get(witness.id());
            if (cosigned != null) {
                verify(cosigned.checkpoint(), cosigned.cosignature())
                        .map(line -> new Standing(
                                witness.name(), cosigned.checkpoint().size(), line.time()))
                        .ifPresent(standings::add);
            }
        }
        return List.copyOf(standings);
    }

    private Optional<Cosignature> verify(PublishedCheckpoint published, StoredCosignature line) {
        return verified.get(new CosignedCheckpoint(published, line), this::verifyAnew);
    }

    private Optional<Cosignature> verifyAnew(CosignedCheckpoint cosigned) {
        StoredCosignature line = cosigned.cosignature();
        try {
            SignedNote note = SignedNote.parse(cosigned.checkpoint().note());
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            return witnesses
                    .byId(line.witness())
                    .map(witness -> Cosignature.verify(witness.key(), checkpoint, NoteSignature.parse(line.line())));
        } catch (VerificationException | MalformedException wrong) {
            LOG.error("A stored cosignature does not verify and is not shown: {}", wrong.getMessage());
            return Optional.empty();
        }
    }
}
