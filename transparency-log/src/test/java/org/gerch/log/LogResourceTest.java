package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogResourceTest {

    @Test
    void a_path_names_a_full_or_partial_tile_or_bundle() {
        assertThat(LogResource.parse("tile/0/x001/x234/067")).isEqualTo(new TileCoordinates(0, 1_234_067, 256));
        assertThat(LogResource.parse("tile/1/000.p/1")).isEqualTo(new TileCoordinates(1, 0, 1));
        assertThat(LogResource.parse("tile/entries/x001/000.p/255")).isEqualTo(new BundleCoordinates(1000, 255));
        assertThat(LogResource.parse("tile/entries/000")).isEqualTo(new BundleCoordinates(0, 256));
    }

    @Test
    void every_path_written_is_read_back_as_the_same() {
        Random random = new Random(256);
        for (int i = 0; i < 5000; i++) {
            int level = random.nextInt(TileCoordinates.MAX_LEVEL + 1);
            long hashes = Long.MAX_VALUE >>> 8 * level;
            int width = 1 + random.nextInt((int) Math.min(256, hashes));
            long index = random.nextLong((hashes - width) / 256 + 1) >>> random.nextInt(56);
            TileCoordinates tile = new TileCoordinates(level, index, width);
            assertThat(LogResource.parse(tile.path())).isEqualTo(tile);
            BundleCoordinates bundle = new BundleCoordinates(index, width);
            assertThat(LogResource.parse(bundle.path())).isEqualTo(bundle);
        }
    }

    @Test
    void a_path_has_the_same_digits_whatever_the_machines_language() {
        Locale machines = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(new TileCoordinates(0, 1_234_067, 8).path()).isEqualTo("tile/0/x001/x234/067.p/8");
        } finally {
            Locale.setDefault(machines);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile",
                "/tile/0/000",
                "tile/0/",
                "tile/0/0",
                "tile/0/0000",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/x001/x002",
                "tile/0/000/",
                "tile/0/000.p",
                "tile/0/000.p/",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000.p/999",
                "tile/0/000.p/1/",
                "tile/0/000.p/1\n",
                "tile/00/000",
                "tile/8/000.p/1",
                "tile/63/000",
                "tile/-1/000",
                "tile/7/000",
                "tile/7/000.p/128",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/x001/x001/x001/x001/x001/x001/x001/001",
                "tile/0/x036/x028/x797/x018/x963/968",
                "tile/0/\u0661\u0661\u0661",
                "tile/0/../checkpoint",
                "tile/entries",
                "tile/entries/",
                "tile/entries/0",
                "tile/entries/000.p/256",
                "tile/Entries/000"
            })
    void a_path_of_no_tile_is_refused(String path) {
        assertThatThrownBy(() -> LogResource.parse(path))
                .isInstanceOf(MalformedException.class)
                .hasMessageStartingWith("tile path, ");
    }

    @Test
    void tiles_that_no_tree_has_cannot_be_named() {
        for (int[] tile :
                new int[][] {{-1, 0, 1}, {8, 0, 1}, {0, -1, 1}, {0, 0, 0}, {0, 0, 257}, {7, 0, 128}, {7, 1, 1}}) {
            assertThatThrownBy(() -> new TileCoordinates(tile[0], tile[1], tile[2]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new TileCoordinates(0, Long.MAX_VALUE, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_resource_is_part_of_a_tree_when_it_is_full_there_or_that_trees_own_partial() {
        LogResource full = LogResource.parse("tile/0/000");
        LogResource partial = LogResource.parse("tile/entries/001.p/44");
        assertThat(full.isFull()).isTrue();
        assertThat(full.isPartOf(255)).isFalse();
        assertThat(full.isPartOf(256)).isTrue();
        assertThat(full.isPartOf(100_000)).isTrue();
        assertThat(partial.isFull()).isFalse();
        assertThat(partial.isPartOf(299)).isFalse();
        assertThat(partial.isPartOf(300)).isTrue();
        assertThat(partial.isPartOf(301)).isFalse();
        assertThat(partial.isPartOf(0)).isFalse();
    }
}
