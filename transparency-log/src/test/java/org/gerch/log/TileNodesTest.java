package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Publishes a tree of 70,000 leaves as tiles and proves everything from the tiles alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TileNodesTest {

    private static final int SIZE = 70_000;

    private final Map<NodeId, Hash> nodes = new HashMap<>();
    private final Map<Long, Hash> roots = new HashMap<>();
    private final Map<String, byte[]> published = new HashMap<>();

    @BeforeAll
    void publishes_the_tiles_of_three_checkpoints() {
        CompactRange tree = CompactRange.empty();
        while (tree.size() < SIZE) {
            tree.append(leafHash(tree.size()), (level, index, hash) -> nodes.put(new NodeId(level, index), hash));
            roots.put(tree.size(), tree.root());
        }
        for (long size : new long[] {300, 65_536, SIZE}) {
            new TileLayout(size)
                    .tiles()
                    .forEach(tile -> published.put(
                            tile.path(), HashTile.collect(tile, nodes::get).content()));
        }
    }

    @Test
    void a_full_tile_has_8192_bytes_and_comes_back_from_them() {
        byte[] content = published.get("tile/0/000");
        assertThat(content).hasSize(8192);
        HashTile tile = HashTile.parse(new TileCoordinates(0, 0, 256), content);
        assertThat(tile.hash(255)).isEqualTo(leafHash(255));
        assertThat(tile.content()).isEqualTo(content);
        assertThat(tile.coordinates()).isEqualTo(new TileCoordinates(0, 0, 256));
        assertThat(HashTile.parse(new TileCoordinates(1, 0, 256), published.get("tile/1/000"))
                        .hash(0))
                .isEqualTo(nodes.get(new NodeId(8, 0)));
    }

    @Test
    void every_full_subtree_is_read_out_of_tiles() {
        TileNodes reader = reader(SIZE);
        Random random = new Random(70_000);
        nodes.forEach((node, hash) -> {
            if (node.level() > 4 || random.nextInt(50) == 0) {
                assertThat(reader.read(node)).isEqualTo(hash);
            }
        });
    }

    @Test
    void proofs_built_from_tiles_hold_at_every_published_size() {
        Random random = new Random(6962);
        for (long size : new long[] {300, 65_536, SIZE}) {
            TileNodes reader = reader(size);
            assertThat(CompactRange.of(size, reader).root()).isEqualTo(roots.get(size));
            for (int i = 0; i < 200; i++) {
                long index = random.nextLong(size);
                InclusionProof.build(index, size, reader).verify(leafHash(index), roots.get(size));
                long old = 1 + random.nextLong(size);
                ConsistencyProof.build(old, size, reader).verify(roots.get(old), roots.get(size));
            }
        }
    }

    @Test
    void a_subtree_that_is_not_full_is_not_read() {
        assertThatThrownBy(() -> reader(300).read(new NodeId(0, 300))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader(300).read(new NodeId(3, 37))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader(300).read(new NodeId(9, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThat(reader(300).read(new NodeId(8, 0))).isEqualTo(nodes.get(new NodeId(8, 0)));
    }

    @Test
    void a_tile_of_another_length_than_its_width_asks_for_is_refused() {
        assertThatThrownBy(() -> HashTile.parse(new TileCoordinates(0, 1, 2), new byte[65]))
                .isInstanceOf(MalformedException.class)
                .hasMessage("tile/0/001.p/2, its length: expected 64 bytes, found 65");
        assertThatThrownBy(() -> HashTile.parse(new TileCoordinates(0, 1, 2), new byte[32]))
                .isInstanceOf(MalformedException.class);
    }

    private TileNodes reader(long size) {
        return new TileNodes(new TileLayout(size), tile -> {
            byte[] content = published.get(tile.path());
            if (content == null) {
                throw new AssertionError("not published: " + tile.path());
            }
            return content;
        });
    }

    private static Hash leafHash(long index) {
        return new TreeHasher()
                .leaf(ByteBuffer.allocate(Long.BYTES).putLong(index).array());
    }
}
