package org.gerch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewDigestsTest {
    private TestDatabase database;
    private ViewDigests digests;

    @BeforeEach
    void open() {
        database = new TestDatabase();
        digests = new ViewDigests(database.pool());
        Checkpoints checkpoints = new Checkpoints(database.pool());
        checkpoints.keep(new PublishedCheckpoint(3, Instant.EPOCH, "origin\n3\n"));
        checkpoints.keep(new PublishedCheckpoint(5, Instant.EPOCH, "origin\n5\n"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_first_document_of_a_size_stays() {
        assertThat(digests.keep(3, "{\"size\":3}")).isTrue();
        assertThat(digests.keep(3, "{\"size\":3, \"other\":0}")).isFalse();

        assertThat(digests.of(3).orElseThrow().document()).isEqualTo("{\"size\":3}");
        assertThat(digests.of(4)).isEmpty();
    }

    @Test
    void the_newest_is_that_of_the_largest_size() {
        assertThat(digests.newest()).isEmpty();

        digests.keep(5, "five");
        digests.keep(3, "three");

        assertThat(digests.newest().orElseThrow().size()).isEqualTo(5);
        assertThat(digests.newest().orElseThrow().age()).isBetween(Duration.ZERO, Duration.ofHours(1));
    }

    @Test
    void nothing_is_said_of_a_size_for_which_there_is_no_checkpoint() {
        assertThatThrownBy(() -> digests.keep(4, "four")).isInstanceOf(StoreUnavailable.class);
        assertThat(digests.newest()).isEmpty();
    }
}
