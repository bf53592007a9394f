package org.gerch.verifier.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gerch.log.MalformedException;
import org.gerch.log.SignedNote;
import org.gerch.log.VerificationException;
import org.gerch.log.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Looks at one log every few seconds, so that it is witnessed whether or not it sends its checkpoints. */
final class Follower implements Runnable {

    /** Also before the first contact: a log that just starts is soon there. */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);

    private final FollowedAddress address;
    private final Witness witness;
    private final RemoteLog remote;
    private final Journal journal;
    private final Duration pause;
    private final Semaphore asked = new Semaphore(0);

    private volatile @Nullable WatchedLog log;
    private @Nullable GrowthCheck check;
    private volatile String trouble = "";

    /** @throws Refused if another key is believed for the log than the pinned one */
    Follower(FollowedAddress address, Witness witness, RemoteLog remote, Journal journal, Duration pause)
            throws IOException {
        this.address = address;
        this.witness = witness;
        this.remote = remote;
        this.journal = journal;
        this.pause = pause;
        this.log = address.pinned().isPresent()
                ? witness.trust(address.url(), address.pinned().get())
                : witness.watchedAt(address.url()).orElse(null);
    }

    String url() {
        return address.url();
    }

    /** What the witness remembers of the log; empty before the first contact. */
    Optional<WatchedLog> log() {
        return Optional.ofNullable(log);
    }

    /** What is wrong at this moment; empty if nothing is. */
    String trouble() {
        return trouble;
    }

    /** Has it look soon: the log sent what was not expected of it. */
    void lookSoon() {
        asked.release();
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(SHORTEST_PAUSE);
                Duration rest = log == null ? Duration.ZERO : pause.minus(SHORTEST_PAUSE);
                asked.tryAcquire(Math.max(0, rest.toMillis()), TimeUnit.MILLISECONDS);
                asked.drainPermits();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks once; what goes wrong is told and tried again the next time. */
    void look() {
        try {
            tell(looked());
        } catch (IOException | UncheckedIOException | MalformedException | VerificationException | Refused wrong) {
            tell(String.valueOf(wrong.getMessage()));
        }
    }

    private String looked() throws IOException {
        WatchedLog watched = log == null ? firstContact() : log;
        log = watched;
        if (check == null) {
            check = new GrowthCheck(watched, remote);
        }
        Optional<SignedNote> shown = remote.checkpoint();
        if (shown.isEmpty()) {
            return "";
        }
        KeySuccession.follow(watched, shown.get(), remote, journal);
        return check.of(shown.get());
    }

    private WatchedLog firstContact() throws IOException {
        VerifierKey shown = remote.key();
        WatchedLog watched = witness.trust(address.url(), shown);
        journal.say(
                "FIRST CONTACT: " + address.url() + " shows the key " + shown
                        + ". It is believed from now on: compare it with one that you got another way, or name that with --log-key.");
        return watched;
    }

    /** Says once what is wrong, and once that it is over. */
    private void tell(String now) {
        if (!now.equals(trouble)) {
            journal.say(address.url() + ": " + (now.isEmpty() ? "well again" : now));
            trouble = now;
        }
    }
}
