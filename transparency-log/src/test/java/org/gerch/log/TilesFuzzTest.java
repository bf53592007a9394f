package org.gerch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stranger may ask a log for, and what a dishonest log may answer. */
class TilesFuzzTest {

    static Stream<byte[]> paths() {
        return Stream.of(
                        "tile/0/000",
                        "tile/0/x001/x234/067.p/8",
                        "tile/7/000.p/127",
                        "tile/entries/x001/234",
                        "tile/entries/x036/x028/x797/x018/x963/967.p/255",
                        "tile/8/000",
                        "tile/0/x000/000",
                        "tile/entries/001.p/0")
                .map(path -> path.getBytes(UTF_8));
    }

    @FuzzTest
    @MethodSource("paths")
    void a_path_is_written_as_it_was_read(byte[] input) {
        String path = new String(input, UTF_8);
        LogResource resource;
        try {
            resource = LogResource.parse(path);
        } catch (MalformedException refused) {
            return;
        }
        assertThat(resource.path()).isEqualTo(path);
        assertThat(resource.index()).isNotNegative();
        assertThat(resource.width()).isBetween(1, LogResource.FULL_WIDTH);
        assertThat(resource.isPartOf(0)).isFalse();
        assertThat(resource.isFull()).isEqualTo(!path.contains(".p/"));
    }

    static Stream<byte[]> coordinates() {
        return IntStream.range(0, 8).mapToObj(i -> new byte[] {
            0, 0, 0, 0, 0, 0, 0, (byte) i, 0, 0, 0, 0, 0, 0, (byte) i, 1, 0, 0, 0, 0, 0, 0, 0, (byte) (31 * i)
        });
    }

    @FuzzTest
    @MethodSource("coordinates")
    void every_tile_has_one_path_and_is_found_by_it(byte[] input) {
        Drawn drawn = new Drawn(input);
        TileCoordinates tile;
        try {
            tile = new TileCoordinates((int) drawn.number(), drawn.number(), (int) drawn.number());
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertThat(LogResource.parse(tile.path())).isEqualTo(tile);
        long last = tile.node(tile.width() - 1).firstLeaf();
        assertThat(last).isNotNegative();
        assertThat(tile.node(0).firstLeaf()).isBetween(0L, last);
    }

    static Stream<byte[]> bundles() {
        return Stream.of(
                concat((byte) 0, EntryBundle.encode(List.of(KnownAnswer.LEAF))),
                concat((byte) 1, EntryBundle.encode(List.of(new byte[0], KnownAnswer.LEAF))),
                concat((byte) 1, EntryBundle.encode(List.of(new byte[300], new byte[2]))));
    }

    @FuzzTest
    @MethodSource("bundles")
    void a_bundle_is_written_as_it_was_read(byte[] input) {
        Drawn drawn = new Drawn(input);
        BundleCoordinates coordinates = new BundleCoordinates(7, 1 + Byte.toUnsignedInt(drawn.exactly(1)[0]));
        byte[] content = drawn.rest();
        EntryBundle bundle;
        try {
            bundle = EntryBundle.parse(coordinates, content);
        } catch (MalformedException refused) {
            assertThat(refused).hasMessageStartingWith(coordinates.path());
            return;
        }
        assertThat(bundle.size()).isEqualTo(coordinates.width());
        TreeHasher hasher = new TreeHasher();
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < bundle.size(); i++) {
            leaves.add(bundle.leaf(i));
            assertThat(bundle.leafHash(i, hasher)).isEqualTo(hasher.leaf(bundle.leaf(i)));
        }
        assertThat(EntryBundle.encode(leaves)).isEqualTo(content);
    }

    static Stream<byte[]> tiles() {
        return Stream.of(
                concat((byte) 0, new byte[32]), concat((byte) 2, new byte[96]), concat((byte) 2, new byte[95]));
    }

    @FuzzTest
    @MethodSource("tiles")
    void a_tile_is_written_as_it_was_read(byte[] input) {
        Drawn drawn = new Drawn(input);
        TileCoordinates coordinates = new TileCoordinates(0, 7, 1 + Byte.toUnsignedInt(drawn.exactly(1)[0]));
        byte[] content = drawn.rest();
        if (content.length != coordinates.width() * Hash.BYTES) {
            assertThatThrownBy(() -> HashTile.parse(coordinates, content)).isInstanceOf(MalformedException.class);
            return;
        }
        HashTile tile = HashTile.parse(coordinates, content);
        assertThat(tile.content()).isEqualTo(content);
        assertThat(HashTile.collect(coordinates, node -> tile.hash((int) (node.index() % LogResource.FULL_WIDTH)))
                        .content())
                .isEqualTo(content);
    }

    private static byte[] concat(byte first, byte[] rest) {
        byte[] all = new byte[1 + rest.length];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
