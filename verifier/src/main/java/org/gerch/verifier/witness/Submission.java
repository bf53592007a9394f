package org.gerch.verifier.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gerch.log.AddCheckpointRequest;
import org.gerch.log.Checkpoint;
import org.gerch.log.ConsistencyProof;
import org.gerch.log.MalformedException;
import org.gerch.log.NoteSignature;
import org.gerch.log.SignedNote;
import org.gerch.log.TreeHasher;
import org.gerch.log.VerificationException;
import org.gerch.log.VerificationException.Reason;
import org.gerch.log.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint that a log really signed, with the proof that came with it.
 *
 * @param byTheLog the signatures by the key that is believed; those by others are left out
 */
record Submission(Checkpoint tree, List<NoteSignature> byTheLog, AddCheckpointRequest request) {

    /** A request that is answered without looking at what was cosigned before. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Answer answer;

        Refusal(Answer answer) {
            super(answer.toString(), null, false, false);
            this.answer = answer;
        }

        Answer answer() {
            return answer;
        }
    }

    /** Checks all that can be checked without a memory. */
    static Submission of(AddCheckpointRequest request, VerifierKey logKey) throws Refusal {
        SignedNote note = request.checkpoint();
        List<NoteSignature> byTheLog;
        try {
            byTheLog = List.copyOf(note.verify(Set.of(logKey)).values());
        } catch (VerificationException notByTheLog) {
            throw new Refusal(new Answer.NotSigned(String.valueOf(notByTheLog.getMessage())));
        }
        Checkpoint tree = tree(note);
        if (request.oldSize() > tree.size()) {
            throw new Refusal(
                    new Answer.Unreadable("no log grows from size " + request.oldSize() + " to size " + tree.size()));
        }
        return new Submission(tree, byTheLog, request);
    }

    private static Checkpoint tree(SignedNote note) throws Refusal {
        try {
            return Checkpoint.parse(note.text());
        } catch (MalformedException noCheckpoint) {
            String reason = String.valueOf(noCheckpoint.getMessage());
            throw new Refusal(saysEmpty(note.text()) ? new Answer.Inconsistent(reason) : new Answer.Unreadable(reason));
        }
    }

    /** The protocol tells a wrong root of the empty tree from a checkpoint that can't be read. */
    private static boolean saysEmpty(String text) {
        List<String> lines = text.lines().toList();
        return lines.size() == 3
                && lines.get(1).equals("0")
                && lines.get(2).length() == TreeHasher.EMPTY_ROOT.toBase64().length();
    }

    /**
     * Checks that the tree begins with the one that was cosigned last, whose size is the request's old one.
     *
     * @param last null where none was cosigned yet
     * @throws VerificationException if it does not, or that is not shown
     */
    void prove(@Nullable Checkpoint last) {
        if (last == null || last.size() == 0) {
            if (!request.proof().isEmpty()) {
                throw new VerificationException(Reason.PROOF_LENGTH, "there is nothing to prove from size 0");
            }
        } else {
            new ConsistencyProof(last.size(), tree.size(), request.proof()).verify(last.root(), tree.root());
        }
    }

    /** Two roots for one size under one key: no further proof is needed that the log shows different histories. */
    boolean contradicts(@Nullable Checkpoint last) {
        return last != null && last.size() == tree.size() && !last.root().equals(tree.root());
    }

    /** The checkpoint as it is kept and handed out: signed by the log and by the witness. */
    SignedNote cosigned(NoteSignature byTheWitness) {
        List<NoteSignature> signatures = new ArrayList<>(byTheLog);
        signatures.add(byTheWitness);
        return new SignedNote(tree.text(), signatures);
    }
}
