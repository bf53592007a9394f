package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TileLayoutTest {

    @Test
    void size_256_needs_a_full_tile_and_a_partial_one_above_it() {
        assertThat(new TileLayout(256).tiles().map(LogResource::path)).containsExactly("tile/0/000", "tile/1/000.p/1");
        assertThat(new TileLayout(256).bundles().map(LogResource::path)).containsExactly("tile/entries/000");
    }

    @Test
    void a_tree_without_leaves_has_no_tile() {
        assertThat(new TileLayout(0).tiles()).isEmpty();
        assertThat(new TileLayout(0).bundles()).isEmpty();
        assertThat(new TileLayout(0).tile(0, 0)).isEmpty();
        assertThat(new TileLayout(0).bundle(0)).isEmpty();
    }

    @Test
    void every_tile_of_a_tree_is_part_of_it_and_all_its_hashes_are_of_full_subtrees() {
        for (long size : new long[] {1, 255, 256, 257, 65_535, 65_536, 65_537, 70_000}) {
            List<TileCoordinates> tiles = new TileLayout(size).tiles().toList();
            assertThat(tiles).doesNotHaveDuplicates().allMatch(tile -> tile.isPartOf(size));
            for (TileCoordinates tile : tiles) {
                NodeId last = tile.node(tile.width() - 1);
                assertThat(last.firstLeaf() + (1L << last.level())).isLessThanOrEqualTo(size);
            }
            assertThat(tiles.stream()
                            .filter(tile -> tile.level() == 0)
                            .mapToLong(TileCoordinates::width)
                            .sum())
                    .isEqualTo(size);
        }
    }

    @Test
    void what_is_new_since_a_smaller_size_completes_what_was_there() {
        long[] sizes = {0, 1, 200, 256, 257, 512, 65_535, 65_536, 70_000};
        for (long smaller : sizes) {
            for (long larger : sizes) {
                Set<TileCoordinates> before =
                        new HashSet<>(new TileLayout(smaller).tiles().toList());
                List<TileCoordinates> expected = new TileLayout(larger)
                        .tiles()
                        .filter(tile -> smaller < larger && !before.contains(tile))
                        .toList();
                assertThat(new TileLayout(larger).tilesSince(smaller)).isEqualTo(expected);
            }
        }
        assertThat(new TileLayout(300).bundlesSince(256).map(LogResource::path))
                .containsExactly("tile/entries/001.p/44");
        assertThat(new TileLayout(300).bundlesSince(300)).isEmpty();
    }

    @Test
    void there_is_nothing_to_the_right_of_the_partial_tile() {
        assertThat(new TileLayout(300).tile(0, 1)).contains(new TileCoordinates(0, 1, 44));
        assertThat(new TileLayout(300).bundle(1)).contains(new BundleCoordinates(1, 44));
        assertThat(new TileLayout(300).tile(0, 2)).isEmpty();
        assertThat(new TileLayout(512).tile(0, 2)).isEmpty();
        assertThat(new TileLayout(512).bundle(3)).isEmpty();
    }

    @Test
    void the_largest_tree_has_tiles_of_eight_levels() {
        TileLayout largest = new TileLayout(Long.MAX_VALUE);
        assertThat(largest.tile(7, 0)).contains(new TileCoordinates(7, 0, 127));
        assertThat(largest.tile(7, 1)).isEmpty();
        long last = largest.fullTiles(0);
        assertThat(largest.tile(0, last)).contains(new TileCoordinates(0, last, 255));
        assertThat(largest.tile(0, last + 1)).isEmpty();
    }

    @Test
    void sizes_and_levels_that_no_tree_has_are_refused() {
        assertThatThrownBy(() -> new TileLayout(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TileLayout(1).tile(8, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TileLayout(1).tile(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
