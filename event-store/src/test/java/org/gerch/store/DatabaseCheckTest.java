package org.gerch.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.store.TestLedger.causedBy;
import static org.gerch.store.TestLedger.event;
import static org.gerch.store.TestLedger.newCommand;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.messaging.MetaData;
import org.gerch.log.Checkpoint;
import org.gerch.log.CompactRange;
import org.gerch.log.Hash;
import org.gerch.log.SignatureType;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.log.TrustPolicy;
import org.gerch.store.DatabaseCheck.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever somebody with all rights changed in the database is found, and named to the field. */
class DatabaseCheckTest {
    private static final String ORIGIN = "gerch.invalid/checked";
    private static final SigningKey KEY = SigningKey.generate(ORIGIN, SignatureType.ED25519);
    private static final int EVENTS = 10;

    @TempDir
    Path directory;

    private TestLedger ledger;

    @BeforeEach
    void open() {
        ledger = new TestLedger();
        for (int number = 0; number < EVENTS / 2; number++) {
            CommandStamp command = newCommand();
            MetaData meta = causedBy(command).and("command", command.commandId().toString());
            ErasableRow sealed = sealed("text " + number);
            ledger.engine.appendEvents(
                    event("tender/" + number, 0, meta.and(ErasableRow.METADATA_KEY, List.of(sealed))),
                    event("tender/" + number, 1, meta));
        }
        sign(4);
        sign(EVENTS);
        guard().write(note(EVENTS, KEY));
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    @Test
    void a_database_that_was_left_alone_agrees_with_everything() {
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        List<Long> leaves = new ArrayList<>();
        DatabaseReport report = check().run(guard(), (phase, done, of) -> {
            phases.add(phase);
            if (phase == Phase.LEAVES) {
                leaves.add(done);
                assertThat(of).isEqualTo(EVENTS);
            }
        });

        assertThat(report)
                .isEqualTo(new DatabaseReport(
                        EVENTS, ledger.leaves.head().root(), 2, EVENTS / 2, 0, EVENTS, 0, List.of()));
        assertThat(phases).isEqualTo(EnumSet.allOf(Phase.class));
        assertThat(leaves).endsWith((long) EVENTS);
    }

    @Test
    void an_empty_database_agrees_too() throws Exception {
        try (TestLedger empty = new TestLedger()) {
            DatabaseReport report = check(empty).run(new GuardFile(directory.resolve("none")), (phase, done, of) -> {});
            assertThat(report.differences()).isZero();
            assertThat(report.guarded()).isZero();
        }
    }

    @Test
    void an_erased_text_is_no_difference_and_is_counted() {
        new Erasables(ledger.database.pool())
                .erase(java.util.HexFormat.of().formatHex(sealed("text 1").commitment()), "asked to");

        DatabaseReport report = report();
        assertThat(report.differences()).isZero();
        assertThat(report.kept()).isEqualTo(EVENTS / 2 - 1);
        assertThat(report.erased()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "position 5, leaf_hash | update ledger.leaf set leaf = set_byte(leaf, 100, get_byte(leaf, 100) # 1) where position = 5",
                "position 5, leaf_hash | update ledger.leaf set leaf = '' where position = 5",
                "position 5, leaf_hash | update ledger.leaf set leaf_hash = sha256('') where position = 5",
                "position 5, stream    | update ledger.leaf set stream = 'tender/x' where position = 5",
                "position 5, seq       | update ledger.leaf set seq = 4 where position = 5",
                "position 5, at        | update ledger.leaf set at = at + interval '1 microsecond' where position = 5",
                "position 5, event_id  | update ledger.leaf set event_id = gen_random_uuid() where position = 5",
                "position 5, type      | update ledger.leaf set type = 'other' where position = 5",
                "position 5, rev       | update ledger.leaf set rev = 2 where position = 5",
                "position 5, command_id | update ledger.leaf set command_id = gen_random_uuid() where position = 5",
                "position 5, command_ordinal | update ledger.leaf set command_ordinal = 7 where position = 5",
                "position 5, command_id | update ledger.leaf set command_id = null, command_ordinal = null where position = 5",
                "position 5, type      | alter table ledger.leaf alter column type drop not null; update ledger.leaf set type = null where position = 5",
                "position 5, leaf      | delete from ledger.leaf where position = 5",
                "positions 5 to 6, leaf | delete from ledger.leaf where position in (5, 6)",
                "position 6, at        | update ledger.leaf set position = 99 where position = 5; update ledger.leaf set position = 5 where position = 6; update ledger.leaf set position = 6 where position = 99",
                "position 4, command_ordinal | update ledger.leaf set position = 99 where position = 5; update ledger.leaf set position = 5 where position = 4; update ledger.leaf set position = 4 where position = 99",
                "position 10, leaf_hash | insert into ledger.leaf (position, at, event_id, rev, leaf_hash, type, leaf) select 10, at, gen_random_uuid(), rev, leaf_hash, type, leaf from ledger.leaf where position = 9",
                "node 1/2 over positions 4 to 5, hash | update ledger.node set hash = sha256('') where level = 1 and index = 2",
                "node 1/2 over positions 4 to 5, hash | delete from ledger.node where level = 1 and index = 2",
                "node 5/0 over positions 0 to 31, hash | insert into ledger.node values (5, 0, sha256(''))",
                "head, edge            | update ledger.ledger_head set edge = set_byte(edge, 3, get_byte(edge, 3) # 1)",
                "head, at              | update ledger.ledger_head set at = at - interval '1 second'",
                "checkpoint 4, note    | update ledger.checkpoint set note = replace(note, 'checked', 'chocked') where size = 4",
                "checkpoint 5, root    | update ledger.checkpoint set size = 5 where size = 4",
                "sealed text           | update ledger.erasable set payload = 'another' where payload = 'text 3'",
                "sealed text           | update ledger.erasable set domain = 'other' where payload = 'text 3'"
            })
    void what_was_changed_is_named(String where, String change) {
        Tampering.tamper(ledger, change);

        DatabaseReport report = report();
        assertThat(report.differences()).isPositive();
        assertThat(report.first().getFirst().sentence()).startsWith(where);
    }

    @Test
    void a_number_left_out_of_a_stream_is_named_though_every_leaf_is_as_it_was_hashed() {
        ledger.engine.appendEvents(event("tender/late", 3));

        assertThat(report().first())
                .extracting(Difference::sentence)
                .contains("position 10, seq: expected number 2 of tender/late before it, found nothing");
    }

    @Test
    void leaves_that_changed_places_are_noticed_by_the_tree_whatever_else_fits() {
        Tampering.tamper(
                ledger,
                "update ledger.leaf set position = 99 where position = 4;"
                        + " update ledger.leaf set position = 4 where position = 5;"
                        + " update ledger.leaf set position = 5 where position = 99");

        assertThat(report().first()).extracting(Difference::where).contains("node 1/2 over positions 4 to 5");
    }

    @Test
    void a_checkpoint_that_another_key_signed_is_named() {
        SigningKey thief = SigningKey.generate(ORIGIN, SignatureType.ED25519);
        new Checkpoints(ledger.database.pool()).keep(new PublishedCheckpoint(7, Instant.EPOCH, note(7, thief)));

        assertThat(report().first())
                .singleElement()
                .extracting(Difference::sentence)
                .asString()
                .startsWith("checkpoint 7, note: expected a checkpoint signed by " + ORIGIN);
    }

    @Test
    void a_database_behind_its_guard_file_is_named() {
        Tampering.cutTo(ledger, 8);

        assertThat(report().first())
                .singleElement()
                .satisfies(difference -> assertThat(difference.sentence())
                        .startsWith("guard file, checkpoint")
                        .contains("is 8 long, but it was 10 long"));
    }

    @Test
    void of_many_differences_the_first_are_named_and_all_counted() {
        for (int more = 0; more < 15; more++) {
            ledger.engine.appendEvents(event("tender/more" + more, 0), event("tender/more" + more, 1));
        }
        Tampering.tamper(ledger, "update ledger.leaf set type = 'other'");

        DatabaseReport report = report();
        assertThat(report.first()).hasSize(DatabaseReport.NAMED);
        assertThat(report.differences()).isEqualTo(EVENTS + 30);
    }

    private DatabaseReport report() {
        return check().run(guard(), (phase, done, of) -> {});
    }

    private DatabaseCheck check() {
        return check(ledger);
    }

    private static DatabaseCheck check(TestLedger of) {
        return new DatabaseCheck(
                of.database.pool(),
                () -> TrustPolicy.of(KEY.verifierKey()),
                DatabaseCheckTest::commandIn,
                DatabaseCheckTest::commitment);
    }

    private static UUID commandIn(byte[] meta) {
        Matcher command = Pattern.compile("\"command\":\"([^\"]+)\"").matcher(new String(meta, UTF_8));
        return command.find() ? UUID.fromString(command.group(1)) : null;
    }

    private static ErasableRow sealed(String text) {
        byte[] salt = new byte[32];
        return new ErasableRow(commitment("TEXT", salt, text.getBytes(UTF_8)), "TEXT", salt, text.getBytes(UTF_8));
    }

    private static byte[] commitment(String domain, byte[] salt, byte[] payload) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(domain.getBytes(UTF_8));
            sha256.update(salt);
            return sha256.digest(payload);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private GuardFile guard() {
        return new GuardFile(directory.resolve("guard"));
    }

    private void sign(long size) {
        new Checkpoints(ledger.database.pool()).keep(new PublishedCheckpoint(size, Instant.EPOCH, note(size, KEY)));
    }

    private String note(long size, SigningKey key) {
        TreeNodes nodes = new TreeNodes(ledger.database.pool());
        Hash root = CompactRange.of(size, nodes.fetch(CompactRange.nodes(size))).root();
        return SignedNote.sign(new Checkpoint(ORIGIN, size, root).text(), key).encode();
    }
}
