package org.gerch.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gerch.store.TestLedger.causedBy;
import static org.gerch.store.TestLedger.event;
import static org.gerch.store.TestLedger.newCommand;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gerch.log.Checkpoint;
import org.gerch.log.CompactRange;
import org.gerch.log.Hash;
import org.gerch.log.SignatureType;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.log.TrustPolicy;
import org.gerch.store.Disagreement.ChangedLeaves;
import org.gerch.store.Disagreement.OtherLeaves;
import org.gerch.store.Disagreement.OtherLog;
import org.gerch.store.Disagreement.Shorter;
import org.gerch.store.Disagreement.TornTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ledger does not begin its work on a database that is not the one it signed. */
class StartCheckTest {
    private static final SigningKey KEY = SigningKey.generate("gerch.invalid/started", SignatureType.ED25519);

    @TempDir
    Path directory;

    private TestLedger ledger;
    private Checkpoints checkpoints;

    @BeforeEach
    void open() {
        ledger = new TestLedger();
        checkpoints = new Checkpoints(ledger.database.pool());
        for (int number = 0; number < 7; number++) {
            CommandStamp command = newCommand();
            ledger.engine.appendEvents(event(
                    "tender/" + number,
                    0,
                    causedBy(command).and("command", command.commandId().toString())));
        }
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    @Test
    void an_empty_ledger_starts() throws Exception {
        try (TestLedger empty = new TestLedger()) {
            check(empty).run();
        }
    }

    @Test
    void a_ledger_that_was_left_alone_starts_and_takes_the_newest_checkpoint_for_its_guard() throws Exception {
        sign(4);
        PublishedCheckpoint newest = sign(7);

        check(ledger).run();
        assertThat(Files.readString(file())).isEqualTo(newest.note());
        check(ledger).run();
    }

    @Test
    void what_was_signed_but_not_stored_when_the_power_went_is_no_reason_to_refuse() {
        sign(4);
        new GuardFile(file()).write(note(7, ledger.leaves.head().root()));

        check(ledger).run();
    }

    @ParameterizedTest
    @CsvSource({
        "leaf_hash, 'leaf_hash = decode(repeat(''00'', 32), ''hex'')'",
        "leaf_hash, 'leaf = set_byte(leaf, 100, get_byte(leaf, 100) # 1)'",
        "leaf_hash, 'leaf = ''\\x00'''",
        "stream, 'stream = ''tender/x'''",
        "seq, 'seq = 9'",
        "at, 'at = at + interval ''1 microsecond'''",
        "event_id, 'event_id = ''00000000-0000-0000-0000-000000000001'''",
        "type, 'type = ''other'''",
        "rev, 'rev = 9'",
        "command_id, 'command_id = ''00000000-0000-0000-0000-000000000001'''",
        "command_ordinal, 'command_ordinal = 3'"
    })
    void a_leaf_or_column_that_was_changed_is_named(String field, String change) {
        Tampering.tamper(ledger, "update ledger.leaf set " + change + " where position = 5");

        assertThat(refusal()).isInstanceOfSatisfying(ChangedLeaves.class, changed -> {
            assertThat(changed.first().position()).isEqualTo(5);
            assertThat(changed.first().field()).isEqualTo(field);
        });
    }

    @Test
    void leaves_that_are_missing_are_named() {
        Tampering.tamper(ledger, "delete from ledger.leaf where position = 2 or position = 3");
        assertThat(refusal().sentence()).contains("positions 2 to 3, leaf: expected an event, found nothing");

        Tampering.tamper(ledger, "delete from ledger.leaf where position = 6");
        assertThat(refusal()).isEqualTo(new TornTree("the node at level 0, index 6 is missing"));
    }

    @Test
    void a_leaf_behind_the_head_is_named() {
        Tampering.tamper(
                ledger,
                "insert into ledger.leaf (position, seq, at, event_id, rev, leaf_hash, stream, type, leaf)"
                        + " select 7, 1, at, gen_random_uuid(), rev, leaf_hash, stream, type, leaf"
                        + " from ledger.leaf where position = 6");

        assertThat(refusal().sentence()).contains("position 7", "the head ends before it");
    }

    @Test
    void a_head_that_does_not_fit_its_nodes_is_refused() {
        Tampering.tamper(ledger, "update ledger.ledger_head set edge = set_byte(edge, 5, get_byte(edge, 5) # 1)");

        assertThat(refusal()).isInstanceOf(TornTree.class);
    }

    @Test
    void a_head_whose_time_is_another_than_the_last_leafs_is_refused() {
        Tampering.tamper(ledger, "update ledger.ledger_head set at = at - interval '1 minute'");

        assertThat(refusal().sentence()).contains("head, at");
    }

    @Test
    void a_tail_that_was_cut_off_is_noticed_by_the_stored_checkpoint_too() {
        PublishedCheckpoint newest = sign(7);
        Tampering.cutTo(ledger, 5);
        checkpoints.keep(newest);

        assertThat(refusal()).isEqualTo(new Shorter(5, 7, Disagreement.Evidence.STORED_CHECKPOINT));
    }

    @Test
    void a_stored_checkpoint_by_another_key_or_of_other_leaves_is_refused() {
        checkpoints.keep(new PublishedCheckpoint(
                6, Instant.EPOCH, note(6, ledger.leaves.head().root())));
        assertThat(refusal()).isInstanceOf(OtherLeaves.class);

        SigningKey thief = SigningKey.generate("gerch.invalid/started", SignatureType.ED25519);
        Head head = ledger.leaves.head();
        checkpoints.keep(new PublishedCheckpoint(
                7,
                Instant.EPOCH,
                SignedNote.sign(new Checkpoint("gerch.invalid/started", 7, head.root()).text(), thief)
                        .encode()));
        assertThat(refusal()).isInstanceOf(OtherLog.class);
    }

    private PublishedCheckpoint sign(long size) {
        TreeNodes nodes = new TreeNodes(ledger.database.pool());
        Hash root = CompactRange.of(size, nodes.fetch(CompactRange.nodes(size))).root();
        PublishedCheckpoint checkpoint = new PublishedCheckpoint(size, Instant.EPOCH, note(size, root));
        checkpoints.keep(checkpoint);
        return checkpoint;
    }

    private static String note(long size, Hash root) {
        return SignedNote.sign(new Checkpoint("gerch.invalid/started", size, root).text(), KEY)
                .encode();
    }

    private Disagreement refusal() {
        return catchThrowableOfType(LogDisagrees.class, () -> check(ledger).run())
                .disagreement();
    }

    private static UUID commandIn(byte[] meta) {
        Matcher command = Pattern.compile("\"command\":\"([^\"]+)\"").matcher(new String(meta, UTF_8));
        return command.find() ? UUID.fromString(command.group(1)) : null;
    }

    private Path file() {
        return directory.resolve("guard/checkpoint");
    }

    private StartCheck check(TestLedger of) {
        TreeNodes nodes = new TreeNodes(of.database.pool());
        LogGuard guard = new LogGuard(new GuardFile(file()), of.leaves, nodes, () -> TrustPolicy.of(KEY.verifierKey()));
        return new StartCheck(
                guard, new Checkpoints(of.database.pool()), nodes, of.database.pool(), StartCheckTest::commandIn);
    }
}
