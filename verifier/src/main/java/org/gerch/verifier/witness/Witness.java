package org.gerch.verifier.witness;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.gerch.log.AddCheckpointRequest;
import org.gerch.log.MalformedException;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
import org.gerch.log.VerifierKey;

/** A witness with its key and all logs it watches. */
final class Witness {
    private final SigningKey key;
    private final Memory memory;
    private final InstantSource clock;
    private final Map<String, WatchedLog> logs = new ConcurrentSkipListMap<>();

    /**
     * Goes on from what is remembered.
     *
     * @throws Refused if the memory is not this key's, or was damaged
     */
    Witness(SigningKey key, Memory memory, InstantSource clock) {
        this.key = key;
        this.memory = memory;
        this.clock = clock;
        try {
            for (LogFiles files : memory.logs()) {
                WatchedLog log = new WatchedLog(files, key, clock);
                logs.put(log.origin(), log);
            }
        } catch (IOException | MalformedException damaged) {
            throw new Refused("What this witness remembers can't be read: " + damaged.getMessage() + ".", damaged);
        }
    }

    VerifierKey key() {
        return key.verifierKey();
    }

    /** Answers the body of an add-checkpoint request. */
    Answer add(byte[] body) throws IOException {
        AddCheckpointRequest request;
        try {
            request = AddCheckpointRequest.parse(body);
        } catch (MalformedException unreadable) {
            return new Answer.Unreadable(String.valueOf(unreadable.getMessage()));
        }
        String text = request.checkpoint().text();
        String origin = text.substring(0, text.indexOf('\n'));
        WatchedLog log = logs.get(origin);
        return log == null ? new Answer.UnknownLog(origin) : log.add(request);
    }

    /**
     * Watches a log from now on.
     *
     * @param url where it is found
     * @param logKey its key, whose name is the log's origin
     * @throws Refused if another key is believed for this origin already, or it is no log's key
     */
    synchronized WatchedLog trust(String url, VerifierKey logKey) throws IOException {
        if (logKey.type() != SignatureType.ED25519) {
            throw new Refused(logKey + " is not the key of a log.");
        }
        WatchedLog known = logs.get(logKey.name());
        if (known != null) {
            refuseUnlessKnown(known, logKey);
            return known;
        }
        LogFiles files = memory.log(logKey.name());
        files.keep(new LogFiles.Trust(url, List.of(logKey)));
        WatchedLog log = new WatchedLog(files, key, clock);
        logs.put(log.origin(), log);
        return log;
    }

    private static void refuseUnlessKnown(WatchedLog log, VerifierKey logKey) {
        if (!log.keys().contains(logKey)) {
            throw new Refused("For the log " + log.origin() + " this witness believes the key "
                    + log.keys().getLast() + " and not " + logKey + ".");
        }
    }

    Optional<WatchedLog> watchedAt(String url) {
        return logs.values().stream().filter(log -> log.url().equals(url)).findFirst();
    }

    /** In the order of their origins. */
    Collection<WatchedLog> logs() {
        return logs.values();
    }
}
