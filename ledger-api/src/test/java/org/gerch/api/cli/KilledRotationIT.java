package org.gerch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.OwnersFile;
import org.gerch.api.signing.KeyFiles;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.FollowedKeys;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerProcess;
import org.gerch.core.kernel.Role;
import org.gerch.log.Checkpoint;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.log.VerifierKey;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A ledger that is killed while its key is changed, after each of the steps of which a rotation consists. */
class KilledRotationIT {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    /** Checkpoints wait for a number that the test holds, so that the entry stays without one. */
    private static final String OBSTACLE = """
            create function stand_still() returns trigger language plpgsql as
              $$begin perform pg_advisory_xact_lock_shared(1); return new; end$$;
            create trigger stand_still before insert on ledger.checkpoint for each row execute function stand_still();
            """;

    private enum Killed {
        WITH_THE_NEXT_KEY_MADE,
        WITH_THE_ENTRY_STORED,
        WITH_THE_HANDOVER_KEPT,
        WITH_THE_OLD_KEY_OVERWRITTEN
    }

    @TempDir
    Path data;

    private int parties;

    @ParameterizedTest
    @EnumSource
    void it_either_rotated_or_did_not_and_goes_on_either_way(Killed moment) throws Exception {
        VerifierKey first;
        VerifierKey second;
        try (LedgerProcess ledger = LedgerProcess.serving(data)) {
            register(ledger);
            first = key(ledger);
            second = kill(moment, ledger);
        }

        try (LedgerProcess again = LedgerProcess.serving(data)) {
            if (moment == Killed.WITH_THE_NEXT_KEY_MADE) {
                assertThat(key(again)).isEqualTo(first);
                rotate(again, first, second);
            } else if (moment == Killed.WITH_THE_ENTRY_STORED) {
                execute(again, "drop trigger stand_still on ledger.checkpoint");
            }
            Awaitility.await()
                    .atMost(LONG_ENOUGH)
                    .untilAsserted(() -> assertThat(key(again)).isEqualTo(second));
            assertThat(FollowedKeys.from(first, again.http())).containsExactly(first, second);
            assertThat(nextCheckpoint(again).verify(Set.of(first, second))).containsOnlyKeys(second);
            assertThat(files().signing().orElseThrow().verifierKey()).isEqualTo(second);
            assertThat(files().next()).isEmpty();
        }
    }

    /** Answers the key that is to follow. */
    private VerifierKey kill(Killed moment, LedgerProcess ledger) throws Exception {
        SigningKey old = files().signing().orElseThrow();
        SigningKey next = files().nextOr(old.verifierKey().name());
        switch (moment) {
            case WITH_THE_NEXT_KEY_MADE -> ledger.kill();
            case WITH_THE_ENTRY_STORED -> {
                execute(ledger, OBSTACLE);
                try (Connection obstacle = ledger.database();
                        Statement statement = obstacle.createStatement()) {
                    statement.execute("select pg_advisory_lock(1)");
                    rotate(ledger, old.verifierKey(), next.verifierKey());
                    ledger.kill();
                }
            }
            case WITH_THE_HANDOVER_KEPT -> {
                rotateAndKill(ledger, old, next);
                // As they were before the publisher came to them.
                Files.delete(data.resolve("keys/log"));
                write("log", old);
                write("log-next", next);
            }
            case WITH_THE_OLD_KEY_OVERWRITTEN -> {
                rotateAndKill(ledger, old, next);
                Files.write(data.resolve("keys/log"), new byte[old.secret().length()]);
                write("log-next", next);
            }
        }
        return next.verifierKey();
    }

    private void rotateAndKill(LedgerProcess ledger, SigningKey old, SigningKey next) throws Exception {
        rotate(ledger, old.verifierKey(), next.verifierKey());
        Awaitility.await()
                .atMost(LONG_ENOUGH)
                .until(() -> files().next().isEmpty() && key(ledger).equals(next.verifierKey()));
        ledger.kill();
    }

    private void write(String name, SigningKey key) {
        OwnersFile.of(data.resolve("keys").resolve(name), key::secret);
    }

    private KeyFiles files() {
        return KeyFiles.in(DataDirectory.at(data));
    }

    private void rotate(LedgerProcess ledger, VerifierKey previous, VerifierKey next) {
        HttpResponse<String> answer = new Desk(ledger.http(), data)
                .send(Role.REGISTRAR, "rotate-log-key", "{\"key\":\"" + next + "\",\"previous\":\"" + previous + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private long register(LedgerProcess ledger) {
        HttpResponse<String> answer =
                new Desk(ledger.http(), data).send(Role.REGISTRAR, "register-party", """
                        {"party":"P-%d","name":"Group","kind":"CITIZEN_GROUP"}""".formatted(parties++));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).path("position").longValue();
    }

    private SignedNote nextCheckpoint(LedgerProcess ledger) {
        long position = register(ledger);
        return Awaitility.await()
                .atMost(LONG_ENOUGH)
                .until(
                        () -> SignedNote.parse(
                                ledger.http().get("/log/checkpoint").body()),
                        note -> Checkpoint.parse(note.text()).size() > position);
    }

    private static VerifierKey key(LedgerProcess ledger) {
        return VerifierKey.parse(ledger.http().get("/log/verifier-key").body().strip());
    }

    private static void execute(LedgerProcess ledger, String sql) throws IOException, SQLException {
        try (Connection connection = ledger.database();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
