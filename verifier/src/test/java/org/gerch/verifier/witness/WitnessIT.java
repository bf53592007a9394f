package org.gerch.verifier.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.gerch.log.Checkpoint;
import org.gerch.log.SignedNote;
import org.gerch.log.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged witness, started, killed and started again. */
class WitnessIT {
    private static final int KILLS = 5;
    private static final int ENOUGH = 30;

    @TempDir
    Path directory;

    private final GrowingLog log = GrowingLog.of(20_000);

    @Test
    void what_was_cosigned_is_still_known_after_any_number_of_kills() throws Exception {
        try (PublishedLog published = new PublishedLog(log, 1)) {
            for (int kill = 0; kill < KILLS; kill++) {
                long acknowledged = sendUntilKilled(published);

                try (WitnessProcess again = follow(published)) {
                    long known = sizeKnownTo(again);
                    assertThat(known).isGreaterThanOrEqualTo(acknowledged);
                    GrowingLog fork = log.fork((int) known - 1, (int) known + 1);
                    assertThat(again.post(fork.request(known, known + 1).encode())
                                    .statusCode())
                            .isEqualTo(422);
                    assertThat(again.post(log.request(known, known + 1).encode())
                                    .statusCode())
                            .isEqualTo(200);
                }
            }
        }
    }

    /** The largest size that was answered with a cosignature before the kill. */
    private long sendUntilKilled(PublishedLog published) throws Exception {
        WitnessProcess witness = follow(published);
        long first = sizeKnownTo(witness);
        AtomicLong acknowledged = new AtomicLong(first);
        Thread sender = Thread.ofPlatform().start(() -> send(witness, acknowledged));
        while (acknowledged.get() < first + ENOUGH) {
            assertThat(sender.isAlive()).isTrue();
            Thread.sleep(1);
        }
        witness.kill();
        sender.join();
        return acknowledged.get();
    }

    private void send(WitnessProcess witness, AtomicLong acknowledged) {
        try {
            while (true) {
                long from = acknowledged.get();
                HttpResponse<String> answer =
                        witness.post(log.request(from, from + 1).encode());
                assertThat(answer.statusCode()).isEqualTo(200);
                acknowledged.set(from + 1);
            }
        } catch (IOException killed) {
            return;
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_second_process_on_the_same_memory_is_refused() throws Exception {
        try (PublishedLog published = new PublishedLog(log, 3);
                WitnessProcess witness = follow(published)) {
            assertThat(witness.told("Listening on ")).startsWith("http://127.0.0.1:");

            WitnessProcess second = WitnessProcess.start(directory, "--follow", published.url());

            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.written()).contains("Another witness is running on ");
        }
    }

    @Test
    void begun_anew_it_has_another_key_and_knows_nothing() throws Exception {
        VerifierKey before;
        GrowingLog other = new GrowingLog().grownTo(2);
        try (PublishedLog published = new PublishedLog(log, 3)) {
            try (WitnessProcess witness = follow(published)) {
                before = VerifierKey.parse(witness.told("Key "));
            }
            // A demonstration begun anew: another log at the same address.
            published.put("verifier-key", other.key.verifierKey() + "\n");
            published.show(other, 2);
            try (WitnessProcess witness =
                    WitnessProcess.start(directory, "--follow", published.url(), "--every", "1", "--anew")) {
                assertThat(VerifierKey.parse(witness.told("Key "))).isNotEqualTo(before);
                while (sizeKnownTo(witness) < 2) {
                    Thread.sleep(20);
                }
                assertThat(witness.get("/").body())
                        .contains(other.key.verifierKey().toString());
            }
        }
    }

    private WitnessProcess follow(PublishedLog published) throws Exception {
        WitnessProcess witness = WitnessProcess.start(directory, "--follow", published.url(), "--every", "1");
        while (sizeKnownTo(witness) == 0) {
            Thread.sleep(20);
        }
        return witness;
    }

    private long sizeKnownTo(WitnessProcess witness) throws Exception {
        HttpResponse<String> answer = witness.get("/" + Memory.nameOf(log.origin()) + "/checkpoint");
        if (answer.statusCode() == 404) {
            return 0;
        }
        SignedNote note = SignedNote.parse(answer.body());
        assertThat(note.verify(Set.of(VerifierKey.parse(witness.told("Key "))))).hasSize(1);
        return Checkpoint.parse(note.text()).size();
    }
}
