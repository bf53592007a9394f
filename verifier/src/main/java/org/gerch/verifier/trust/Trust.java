package org.gerch.verifier.trust;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gerch.log.Checkpoint;
import org.gerch.log.MalformedException;
import org.gerch.log.SignedNote;
import org.gerch.log.TrustPolicy;
import org.gerch.log.VerificationException;
import org.gerch.log.VerifiedCheckpoint;
import org.gerch.log.VerifierKey;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.difference.Differences;
import org.gerch.verifier.difference.What;
import org.gerch.verifier.source.LogSource;
import org.gerch.verifier.trust.KeyChain.Handover;

/** Establishes whether a log's checkpoint is to be believed: by its key, or one that the key handed over to, and by witnesses. */
public final class Trust {
    private static final String CHECKPOINT = "checkpoint";

    private final KeyChain chain;
    private final Set<VerifierKey> witnesses;
    private final int quorum;
    private final Differences differences;

    /**
     * Makes it.
     *
     * @param witnesses whose cosignatures count
     * @param quorum how many of them must have cosigned
     * @param differences told why a checkpoint is not believed
     */
    public Trust(LogSource log, Set<VerifierKey> witnesses, int quorum, Differences differences) {
        this.chain = new KeyChain(log);
        this.witnesses = Set.copyOf(witnesses);
        this.quorum = quorum;
        this.differences = differences;
    }

    /** The checkpoint as signed by this key or one that follows it; none if it is by neither, which is noted. */
    public Optional<TrustedCheckpoint> establish(VerifierKey first, SignedNote note) {
        try {
            return Optional.of(establish(first, note, quorum));
        } catch (VerificationException failed) {
            differences.add(Difference.ofFile(
                    switch (failed.reason()) {
                        case WRONG_ORIGIN -> What.OTHER_LOG;
                        case TOO_FEW_COSIGNATURES -> What.TOO_FEW_COSIGNATURES;
                        case BAD_SIGNATURE,
                                NO_KNOWN_SIGNATURE,
                                INDEX_OUTSIDE_TREE,
                                SIZES_OUT_OF_ORDER,
                                PROOF_LENGTH,
                                ROOT_MISMATCH,
                                OLD_ROOT_MISMATCH -> What.NOT_SIGNED;
                    },
                    CHECKPOINT,
                    first.toString(),
                    String.valueOf(failed.getMessage())));
            // Too few witnesses are one thing; what the log itself signed is looked at all the same.
            return failed.reason() == VerificationException.Reason.TOO_FEW_COSIGNATURES
                    ? Optional.of(establish(first, note, 0))
                    : Optional.empty();
        } catch (MalformedException malformed) {
            differences.add(Difference.ofFile(What.MALFORMED, CHECKPOINT, "", String.valueOf(malformed.getMessage())));
            return Optional.empty();
        } catch (NotHandedOver unproven) {
            differences.add(Difference.ofFile(
                    What.KEY_NOT_HANDED_OVER, KeyChain.PATH, unproven.what(), String.valueOf(unproven.getMessage())));
            return Optional.empty();
        }
    }

    private TrustedCheckpoint establish(VerifierKey first, SignedNote note, int needed) {
        if (isSigned(first, note)) {
            return new TrustedCheckpoint(first, List.of(), verified(first, note, needed));
        }
        List<Handover> handovers = chain.after(first, sizeIn(note));
        for (int last = handovers.size() - 1; last >= 0; last--) {
            VerifierKey key = handovers.get(last).key();
            if (isSigned(key, note)) {
                return new TrustedCheckpoint(first, handovers.subList(0, last + 1), verified(key, note, needed));
            }
        }
        if (!note.text().startsWith(first.name() + "\n")) {
            throw new VerificationException(
                    VerificationException.Reason.WRONG_ORIGIN,
                    note.text().lines().findFirst().orElse(""));
        }
        throw new VerificationException(
                VerificationException.Reason.NO_KNOWN_SIGNATURE,
                note.signatures().stream()
                        .map(signature -> "%s+%08x".formatted(signature.name(), signature.keyId()))
                        .collect(Collectors.joining(", ")));
    }

    /** What an unverified note says; a wrong size makes tiles unfindable and proves nothing. */
    private static long sizeIn(SignedNote note) {
        return Checkpoint.parse(note.text()).size();
    }

    private static boolean isSigned(VerifierKey key, SignedNote note) {
        return note.signatures().stream().anyMatch(key::claims);
    }

    private VerifiedCheckpoint verified(VerifierKey key, SignedNote note, int needed) {
        return new TrustPolicy(Set.of(key), witnesses, needed).verify(note);
    }
}
