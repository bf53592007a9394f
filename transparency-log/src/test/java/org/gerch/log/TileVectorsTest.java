package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The geometry of tiles as written out from the specification, with its own examples. */
class TileVectorsTest {

    private static JsonNode geometry() {
        return SharedVectors.json("note/tile-geometry.json");
    }

    static List<JsonNode> trees() {
        return geometry().get("trees").valueStream().toList();
    }

    @ParameterizedTest
    @MethodSource("trees")
    void a_tree_has_exactly_the_tiles_of_the_specification(JsonNode tree) {
        TileLayout layout = new TileLayout(tree.get("size").longValue());
        List<List<Long>> expected = tree.get("tiles")
                .valueStream()
                .map(tile -> List.of(
                        tile.get("level").longValue(),
                        tile.get("full").longValue(),
                        tile.get("partial").longValue()))
                .toList();
        List<List<Long>> found = new ArrayList<>();
        for (int level = 0; level <= TileCoordinates.MAX_LEVEL; level++) {
            if (layout.fullTiles(level) + layout.partialWidth(level) > 0) {
                found.add(List.of((long) level, layout.fullTiles(level), (long) layout.partialWidth(level)));
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void an_index_is_written_in_groups_of_three_digits() {
        geometry().get("paths").properties().forEach(path -> {
            TileCoordinates tile = new TileCoordinates(0, Long.parseLong(path.getKey()), 256);
            assertThat(tile.path()).isEqualTo("tile/0/" + path.getValue().stringValue());
            assertThat(LogResource.parse(tile.path())).isEqualTo(tile);
        });
    }
}
