package org.gerch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CosignaturesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String FIRST = "w.example/1+00000001";
    private static final String SECOND = "w.example/2+00000002";
    private static final List<String> BOTH = List.of(FIRST, SECOND);

    private final TestDatabase database = new TestDatabase();
    private final Checkpoints checkpoints = new Checkpoints(database.pool());
    private final Cosignatures cosignatures = new Cosignatures(database.pool());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_first_line_of_a_witness_about_a_checkpoint_stays() {
        published(3);
        assertThat(cosignatures.keep(new StoredCosignature(FIRST, 3, NOON, "line")))
                .isTrue();
        assertThat(cosignatures.keep(new StoredCosignature(FIRST, 3, NOON.plusSeconds(1), "other")))
                .isFalse();

        assertThat(cosignatures.of(3, BOTH)).containsExactly(new StoredCosignature(FIRST, 3, NOON, "line"));
        assertThat(cosignatures.of(3, List.of(SECOND))).isEmpty();
    }

    @Test
    void a_line_about_a_checkpoint_that_was_never_published_is_refused() {
        assertThatThrownBy(() -> cosignatures.keep(new StoredCosignature(FIRST, 3, NOON, "line")))
                .isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void the_newest_of_each_witness_comes_with_its_checkpoint() {
        published(3, 5, 9);
        cosigned(FIRST, 3, 9);
        cosigned(SECOND, 3, 5);

        assertThat(cosignatures.newest(BOTH))
                .extracting(
                        each -> each.cosignature().witness(),
                        each -> each.checkpoint().note(),
                        each -> each.cosignature().size())
                .containsExactlyInAnyOrder(tuple(FIRST, "note 9", 9L), tuple(SECOND, "note 5", 5L));
        assertThat(cosignatures.newest(List.of("nobody"))).isEmpty();
    }

    @Test
    void a_leaf_is_proven_best_by_the_first_checkpoint_that_most_witnesses_cosigned() {
        published(3, 5, 9, 12, 20);
        cosigned(FIRST, 3, 5, 9, 12);
        cosigned(SECOND, 9, 12, 20);

        assertThat(covering(0)).isEqualTo(9);
        assertThat(covering(8)).isEqualTo(9);
        assertThat(covering(9)).isEqualTo(12);
        assertThat(covering(12)).isEqualTo(20);
        assertThat(cosignatures.firstCovering(0, List.of(FIRST)).orElseThrow().size())
                .isEqualTo(3);
        assertThat(cosignatures.firstCovering(20, BOTH)).isEmpty();
        assertThat(cosignatures.firstCovering(0, List.of("nobody"))).isEmpty();
    }

    @Test
    void a_witness_that_was_away_for_long_is_found_where_it_came_back() {
        for (int size = 1; size <= 100; size++) {
            published(size);
            cosigned(FIRST, size);
        }
        cosigned(SECOND, 90, 95);

        assertThat(covering(0)).isEqualTo(90);
        assertThat(covering(91)).isEqualTo(95);
        assertThat(covering(95)).isEqualTo(96);
    }

    private long covering(long position) {
        return cosignatures.firstCovering(position, BOTH).orElseThrow().size();
    }

    private void published(long... sizes) {
        for (long size : sizes) {
            checkpoints.keep(new PublishedCheckpoint(size, NOON, "note " + size));
        }
    }

    private void cosigned(String witness, long... sizes) {
        for (long size : sizes) {
            cosignatures.keep(new StoredCosignature(witness, size, NOON, "line " + size));
        }
    }
}
