package org.gerch.verifier.run;

import java.nio.charset.StandardCharsets;
import org.gerch.log.MalformedException;
import org.gerch.log.SignedNote;
import org.gerch.log.VerifierKey;
import org.gerch.verifier.source.Answer;
import org.gerch.verifier.source.LogSource;
import org.gerch.verifier.source.LogUnreachable;

/** The files that a log is recognised by: its checkpoint, and the key that it says is its own. */
public final class FirstFiles {
    static final String CHECKPOINT = "checkpoint";
    static final String KEY = "verifier-key";
    private static final long MOST_OF_KEY = 4_096;

    private FirstFiles() {}

    /**
     * The newest checkpoint, before anything of it is believed.
     *
     * @throws NoSuchLog if there is none, or something else stands in its place
     */
    public static SignedNote checkpoint(LogSource log) {
        byte[] bytes = read(log, CHECKPOINT, SignedNote.MAX_BYTES);
        try {
            return SignedNote.parse(bytes);
        } catch (MalformedException malformed) {
            throw new NoSuchLog("problem.no-checkpoint", log.name() + ": " + malformed.getMessage());
        }
    }

    /**
     * The name that the log gives itself, before anything is believed.
     *
     * @throws NoSuchLog if there is no checkpoint
     */
    public static String origin(LogSource log) {
        return checkpoint(log).text().lines().findFirst().orElse("");
    }

    /**
     * The key that the log calls its own.
     *
     * @throws NoSuchLog if it names none
     */
    static VerifierKey key(LogSource log) {
        byte[] bytes = read(log, KEY, MOST_OF_KEY);
        try {
            return VerifierKey.parse(new String(bytes, StandardCharsets.UTF_8).strip());
        } catch (MalformedException malformed) {
            throw new NoSuchLog("problem.no-key", log.name() + ": " + malformed.getMessage());
        }
    }

    private static byte[] read(LogSource log, String path, long most) {
        Answer answer = log.read(path, most);
        if (answer instanceof Answer.Unreachable unreachable) {
            throw new LogUnreachable(unreachable.why());
        }
        return answer.content()
                .orElseThrow(() -> new NoSuchLog(
                        path.equals(KEY) ? "problem.no-key" : "problem.no-checkpoint", log.name() + path));
    }
}
