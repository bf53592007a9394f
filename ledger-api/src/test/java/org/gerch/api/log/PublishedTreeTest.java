package org.gerch.api.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gerch.api.testing.PlainReader;
import org.gerch.log.CompactRange;
import org.gerch.log.Hash;
import org.gerch.log.LogResource;
import org.gerch.log.NodeId;
import org.gerch.log.TreeHasher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Which tiles there are, and what is in them, for trees of every shape. */
class PublishedTreeTest {
    private final Grown source = new Grown();
    private final PublishedTree tree = new PublishedTree(source, DataSize.ofMegabytes(4));

    /** A store in memory, which has more than it signed for. */
    private static final class Grown implements PublishedTree.Source {
        private final List<byte[]> leaves = new ArrayList<>();
        private final Map<NodeId, Hash> nodes = new HashMap<>();
        private final CompactRange range = CompactRange.empty();
        private long signed;
        private int asked;

        void grow(int size) {
            TreeHasher hasher = new TreeHasher();
            while (leaves.size() < size) {
                byte[] leaf = ("leaf " + leaves.size()).getBytes(StandardCharsets.UTF_8);
                leaves.add(leaf);
                range.append(hasher.leaf(leaf), (level, index, hash) -> nodes.put(new NodeId(level, index), hash));
            }
        }

        @Override
        public long signed() {
            return signed;
        }

        @Override
        public List<Hash> hashes(int level, long from, long until) {
            asked++;
            List<Hash> found = new ArrayList<>();
            for (long index = from; index < until && nodes.containsKey(new NodeId(level, index)); index++) {
                found.add(nodes.get(new NodeId(level, index)));
            }
            return found;
        }

        @Override
        public List<byte[]> leaves(long from, long until) {
            asked++;
            return leaves.subList((int) from, (int) Math.min(until, leaves.size()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 70_000})
    void a_stranger_finds_all_that_a_signed_tree_consists_of(int size) {
        publish(size);

        List<byte[]> leaves = new PlainReader(this::file).leaves(size);

        assertThat(PlainReader.rootOf(leaves)).isEqualTo(source.range.root().toBase64());
    }

    @ParameterizedTest
    @CsvSource({
        "0,     tile/0/000.p/1",
        "0,     tile/entries/000.p/1",
        "1,     tile/0/000.p/2",
        "1,     tile/1/000.p/1",
        "255,   tile/0/000",
        "255,   tile/1/000.p/1",
        "256,   tile/0/001.p/1",
        "256,   tile/entries/001.p/1",
        "256,   tile/1/000.p/2",
        "256,   tile/2/000.p/1",
        "257,   tile/0/001.p/2",
        "257,   tile/0/001",
        "65535, tile/1/000",
        "65535, tile/2/000.p/1",
        "65536, tile/1/001.p/1",
        "65536, tile/2/000.p/2",
        "65536, tile/0/256.p/1",
        "65536, tile/0/x036/x028/x797/x018/x963/966",
        "65536, tile/7/000.p/127"
    })
    void of_what_a_signed_tree_does_not_have_nothing_is_handed_out(int size, String path) {
        publish(size);
        source.grow(size + 600);

        assertThat(file(path)).isEmpty();
    }

    @Test
    void of_256_leaves_there_are_a_full_tile_and_the_first_hash_of_the_level_above() {
        publish(256);

        assertThat(file("tile/0/000").orElseThrow()).hasSize(8_192);
        assertThat(file("tile/1/000.p/1").orElseThrow())
                .isEqualTo(source.range.root().toBytes());
    }

    @Test
    void what_is_recorded_but_not_signed_for_is_not_handed_out_until_it_is() {
        publish(10);
        source.grow(20);

        assertThat(file("tile/0/000.p/11")).isEmpty();
        assertThat(file("tile/entries/000.p/11")).isEmpty();
        source.signed = 20;
        assertThat(file("tile/0/000.p/11")).isPresent();
        assertThat(file("tile/entries/000.p/20")).isPresent();
        assertThat(file("tile/entries/000.p/21")).isEmpty();
    }

    @Test
    void a_partial_stays_when_a_wider_one_or_the_full_one_has_superseded_it() {
        publish(600);
        byte[] full = file("tile/0/001").orElseThrow();

        assertThat(IntStream.range(1, 256))
                .allSatisfy(width -> assertThat(file("tile/0/001.p/" + width).orElseThrow())
                        .isEqualTo(Arrays.copyOf(full, width * 32)));
        assertThat(IntStream.range(1, 256))
                .allSatisfy(
                        width -> assertThat(file("tile/entries/001.p/" + width)).isPresent());
    }

    @Test
    void a_tile_is_read_once_and_then_remembered() {
        publish(600);

        file("tile/0/001");
        file("tile/0/001");
        file("tile/entries/001");
        file("tile/entries/001");

        assertThat(source.asked).isEqualTo(2);
    }

    @Test
    void what_is_remembered_has_its_limit() {
        publish(70_000);

        for (int round = 0; round < 2; round++) {
            // 70,000 hashes are 2.2 MB, and the leaves 0.9 MB: all of it fits into 4 MB, and nothing into 100 kB.
            new PlainReader(this::file).leaves(70_000);
        }
        int asked = source.asked;
        PublishedTree forgetful = new PublishedTree(source, DataSize.ofKilobytes(100));
        for (int round = 0; round < 2; round++) {
            new PlainReader(path -> forgetful.content(LogResource.parse(path))).leaves(70_000);
        }

        assertThat(source.asked - asked).isGreaterThan(asked);
    }

    @Test
    void a_gap_in_the_store_is_a_fault_and_is_not_closed_up() {
        publish(600);
        source.nodes.remove(new NodeId(0, 300));

        assertThatThrownBy(() -> file("tile/0/001"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tile/0/001");
        assertThat(file("tile/0/000")).isPresent();
    }

    @Test
    void of_very_many_readers_some_are_told_to_come_again() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        PublishedTree.Source slow = new PublishedTree.Source() {
            @Override
            public long signed() {
                return 100_000;
            }

            @Override
            public List<Hash> hashes(int level, long from, long until) {
                await(held);
                return source.hashes(level, from, until);
            }

            @Override
            public List<byte[]> leaves(long from, long until) {
                throw new UnsupportedOperationException();
            }
        };
        source.grow(100_000);
        PublishedTree besieged = new PublishedTree(slow, DataSize.ofMegabytes(4));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> asked = IntStream.range(0, 200)
                    .mapToObj(index -> callers.submit(() -> isServed(besieged, index)))
                    .toList();
            // Only those who are turned away can end now.
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> asked.stream().filter(Future::isDone).count() > 100);
            held.countDown();
            int served = 0;
            for (Future<Boolean> answer : asked) {
                served += answer.get() ? 1 : 0;
            }
            assertThat(served).isBetween(4, 99);
        }
        assertThat(besieged.content(LogResource.parse("tile/0/001"))).isPresent();
    }

    private static boolean isServed(PublishedTree tree, int index) {
        try {
            return tree.content(LogResource.parse("tile/0/%03d".formatted(index)))
                    .isPresent();
        } catch (TooManyReaders turnedAway) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException told) {
            throw new IllegalStateException(told);
        }
    }

    private void publish(int size) {
        source.grow(size);
        source.signed = size;
    }

    private Optional<byte[]> file(String path) {
        return tree.content(LogResource.parse(path));
    }
}
