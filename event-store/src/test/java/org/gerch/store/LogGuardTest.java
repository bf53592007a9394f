package org.gerch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gerch.store.TestLedger.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.gerch.log.Checkpoint;
import org.gerch.log.SignatureType;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.log.TrustPolicy;
import org.gerch.store.Disagreement.Evidence;
import org.gerch.store.Disagreement.OtherLeaves;
import org.gerch.store.Disagreement.OtherLog;
import org.gerch.store.Disagreement.Shorter;
import org.gerch.store.Disagreement.TornTree;
import org.gerch.store.Disagreement.Unreadable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is signed that does not continue what was signed. */
class LogGuardTest {
    private static final String ORIGIN = "gerch.invalid/guarded";
    private static final SigningKey KEY = SigningKey.generate(ORIGIN, SignatureType.ED25519);

    @TempDir
    Path directory;

    private TestLedger ledger;
    private LogGuard guard;

    @BeforeEach
    void open() {
        ledger = new TestLedger();
        append(3);
        guard = guard(file());
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    @Test
    void the_newest_checkpoint_lies_in_a_file_that_only_its_owner_can_read() throws IOException {
        sign(guard);
        append(2);
        SignedNote newest = sign(guard);

        assertThat(Files.readString(file())).isEqualTo(newest.encode());
        assertThat(permissions(file())).isEqualTo("rw-------");
        assertThat(permissions(file().getParent())).isEqualTo("rwx------");
        try (var files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void a_log_that_only_grew_passes_also_after_a_restart() {
        sign(guard);
        for (int more = 1; more <= 20; more++) {
            append(1);
            sign(more % 2 == 0 ? guard : guard(file()));
        }
        assertThat(guard(file()).compare().size()).isEqualTo(23);
    }

    @Test
    void a_database_that_was_set_back_is_found_out_after_a_restart() {
        sign(guard);
        append(2);
        sign(guard);
        Tampering.cutTo(ledger, 3);

        assertThat(disagreement(guard(file()))).isEqualTo(new Shorter(3, 5, Evidence.GUARD_FILE));
    }

    @Test
    void a_database_that_was_set_back_is_found_out_by_whoever_is_running_even_without_the_file() throws IOException {
        sign(guard);
        append(2);
        sign(guard);
        Files.delete(file());
        Tampering.cutTo(ledger, 3);

        assertThat(disagreement(guard)).isEqualTo(new Shorter(3, 5, Evidence.THIS_PROCESS));
    }

    @Test
    void a_database_that_was_set_back_and_filled_again_is_found_out() {
        append(1);
        Head signed = ledger.leaves.head();
        sign(guard);
        Tampering.cutTo(ledger, 2);
        ledger.newEngine(builder -> builder).appendEvents(event("tender/other", 0), event("tender/other", 1));
        Head other = ledger.leaves.head();

        assertThat(disagreement(guard(file())))
                .isEqualTo(new OtherLeaves(4, other.root(), signed.root(), Evidence.GUARD_FILE));

        ledger.newEngine(builder -> builder).appendEvents(event("tender/other", 2));
        assertThat(disagreement(guard(file())))
                .isEqualTo(new OtherLeaves(4, other.root(), signed.root(), Evidence.GUARD_FILE));
    }

    @Test
    void a_head_that_did_not_grow_from_what_was_signed_is_not_signed() {
        append(1);
        sign(guard);
        append(3);
        // The nodes up to the checkpoint are as they were, only the edge of the head is another.
        Tampering.tamper(ledger, "update ledger.ledger_head set edge = set_byte(edge, 80, get_byte(edge, 80) # 1)");

        assertThat(disagreement(guard(file()))).isInstanceOf(TornTree.class);
    }

    @Test
    void a_node_that_is_missing_is_named() {
        append(1);
        sign(guard);
        append(3);
        Tampering.tamper(ledger, "delete from ledger.node where level = 2");

        assertThat(disagreement(guard(file()))).isEqualTo(new TornTree("the node at level 2, index 0 is missing"));
    }

    @Test
    void a_guard_file_of_another_key_origin_or_content_is_refused() throws IOException {
        Head head = ledger.leaves.head();
        Files.createDirectories(file().getParent());

        Files.writeString(
                file(),
                signed(head, ORIGIN, SigningKey.generate(ORIGIN, SignatureType.ED25519))
                        .encode());
        assertThat(disagreement(guard)).isInstanceOf(OtherLog.class);

        Files.writeString(file(), signed(head, "gerch.invalid/another", KEY).encode());
        assertThat(disagreement(guard)).isInstanceOf(OtherLog.class);

        Files.writeString(file(), "");
        assertThat(disagreement(guard)).isInstanceOf(Unreadable.class);

        String note = signed(head, ORIGIN, KEY).encode();
        Files.writeString(file(), note.replace("\n3\n", "\n4\n"));
        assertThat(disagreement(guard)).isInstanceOf(OtherLog.class);

        Files.writeString(file(), note);
        assertThat(guard.compare()).isEqualTo(head);
    }

    @Test
    void a_file_that_cannot_be_written_keeps_the_checkpoint_from_being_published() throws IOException {
        Files.writeString(directory.resolve("guard"), "a file where the directory should be");

        assertThatThrownBy(() -> sign(guard)).isInstanceOf(GuardUnusable.class);
    }

    @Test
    void of_two_nodes_with_a_file_each_neither_falls_behind() throws IOException {
        Path theirs = directory.resolve("there/checkpoint");
        LogGuard there = guard(theirs);
        PublishedCheckpoint first = published(sign(guard));
        assertThat(there.follow(first, there.compare())).isTrue();
        assertThat(there.follow(first, there.compare())).isFalse();
        append(4);
        PublishedCheckpoint second = published(sign(there));
        assertThat(guard.follow(second, guard.compare())).isTrue();

        assertThat(Files.readString(file())).isEqualTo(Files.readString(theirs));
    }

    @Test
    void of_two_nodes_with_one_file_each_accepts_what_the_other_signed() {
        LogGuard there = guard(file());
        for (int turn = 0; turn < 10; turn++) {
            append(1);
            sign(turn % 2 == 0 ? guard : there);
        }
        assertThat(guard.compare()).isEqualTo(there.compare());
    }

    @Test
    void a_file_that_is_gone_is_written_again_from_the_newest_stored_checkpoint() throws IOException {
        PublishedCheckpoint newest = published(sign(guard));
        Files.delete(file());

        assertThat(guard.follow(newest, guard.compare())).isTrue();
        assertThat(Files.readString(file())).isEqualTo(newest.note());
    }

    @Test
    void a_stored_checkpoint_is_not_followed_unless_it_is_signed_and_of_these_leaves() {
        Head head = ledger.leaves.head();
        append(1);
        Head later = ledger.leaves.head();
        SigningKey thief = SigningKey.generate(ORIGIN, SignatureType.ED25519);

        assertThatThrownBy(() -> guard.follow(published(signed(head, ORIGIN, thief)), guard.compare()))
                .isInstanceOf(LogDisagrees.class);
        Head mixed = new Head(4, head.root(), head.at());
        assertThatThrownBy(() -> guard.follow(published(signed(mixed, ORIGIN, KEY)), guard.compare()))
                .isInstanceOf(LogDisagrees.class)
                .extracting(failure -> ((LogDisagrees) failure).disagreement())
                .isEqualTo(new OtherLeaves(4, later.root(), head.root(), Evidence.STORED_CHECKPOINT));
        assertThat(file()).doesNotExist();
    }

    @Test
    void what_it_says_tells_what_happened_and_what_to_do() {
        assertThat(new Shorter(3, 5, Evidence.GUARD_FILE).sentence())
                .isEqualTo(
                        "The log in the database is 3 long, but it was 5 long by the guard file: what was recorded last"
                                + " is missing. An older backup was restored, the database was rolled back, or the end of the"
                                + " log was removed. Nothing is recorded or signed on it: bring back the database that holds"
                                + " all of it.");
    }

    private Path file() {
        return directory.resolve("guard/checkpoint");
    }

    private LogGuard guard(Path file) {
        return new LogGuard(
                new GuardFile(file),
                ledger.leaves,
                new TreeNodes(ledger.database.pool()),
                () -> TrustPolicy.of(KEY.verifierKey()));
    }

    private void append(int events) {
        for (int i = 0; i < events; i++) {
            ledger.engine.appendEvents(event("tender/" + ledger.leaves.head().size(), 0));
        }
    }

    private static SignedNote sign(LogGuard guard) {
        SignedNote note = signed(guard.compare(), ORIGIN, KEY);
        guard.keep(note);
        return note;
    }

    private static SignedNote signed(Head head, String origin, SigningKey key) {
        return SignedNote.sign(new Checkpoint(origin, head.size(), head.root()).text(), key);
    }

    private static PublishedCheckpoint published(SignedNote note) {
        return new PublishedCheckpoint(Checkpoint.parse(note.text()).size(), Instant.EPOCH, note.encode());
    }

    private static Disagreement disagreement(LogGuard guard) {
        return catchThrowableOfType(LogDisagrees.class, guard::compare).disagreement();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
