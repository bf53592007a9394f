package org.gerch.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.json.Wire;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.store.Leaf;
import org.gerch.store.LeafReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The story played on the whole ledger. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=DemonstrationTest")
@TestPropertySource(properties = "gerch.demonstration=true")
class DemonstrationTest {
    @LocalServerPort
    private int port;

    @Autowired
    private DemoStory story;

    @Autowired
    private LeafReader leaves;

    @Test
    void the_story_is_recorded_marked_in_every_leaf_and_ends_with_the_table_of_verdicts() {
        List<String> said = new ArrayList<>();

        story.play(said::add);

        List<Leaf> recorded = leaves.range(0, leaves.head().size()).toList();
        assertThat(recorded)
                .hasSizeGreaterThan(1_400)
                .allSatisfy(leaf -> assertThat(RecordedStreams.event(leaf).by().demonstration())
                        .isTrue());
        assertThat(recorded.getFirst().envelope().at())
                .isBefore(recorded.getLast().envelope().at().minusSeconds(290L * 24 * 3600));
        assertThat(said).anySatisfy(line -> assertThat(line).startsWith("Playing the story: 300 of "));
        for (VerdictKind verdict : VerdictKind.values()) {
            assertThat(said)
                    .as("lines of the table")
                    .anySatisfy(line -> assertThat(line).contains(verdict.name()));
        }
        assertThatPagesOfOneSilenceEachLoseNone(recorded.getLast().position());
        assertThatEveryVerdictAndOverlayIsRead(recorded.getLast().position());
    }

    /** Some entries begin two waits at once. */
    private void assertThatPagesOfOneSilenceEachLoseNone(long position) {
        Http http = Http.to(port);
        List<String> one = new ArrayList<>();
        String next = "/api/v1/silences?limit=1&position=" + position;
        while (next != null) {
            HttpResponse<String> page = http.get(next);
            Http.json(page)
                    .path("items")
                    .forEach(item -> one.add(item.path("id").stringValue()));
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse(null);
        }
        List<String> all = new ArrayList<>();
        Http.json(http.get("/api/v1/silences?limit=1000&position=" + position))
                .path("items")
                .forEach(item -> all.add(item.path("id").stringValue()));

        assertThat(one).isEqualTo(all).doesNotHaveDuplicates();
    }

    /** Also the two overlays that are joined when a verdict is read, on the lot's page too. */
    private void assertThatEveryVerdictAndOverlayIsRead(long position) {
        Http http = Http.to(port);
        Map<String, String> lotsByOverlay = new HashMap<>();
        Set<String> verdicts = new HashSet<>();
        http.get("/api/v1/verdicts?position=" + position, "Accept", "application/x-ndjson")
                .body()
                .lines()
                .map(line -> Wire.mapper().readTree(line))
                .forEach(row -> {
                    verdicts.add(row.path("verdict").stringValue());
                    row.path("overlays")
                            .forEach(overlay -> lotsByOverlay.putIfAbsent(
                                    overlay.stringValue(), row.path("ocid").stringValue("")));
                });

        assertThat(verdicts).isEqualTo(names(VerdictKind.values()));
        assertThat(lotsByOverlay.keySet()).isEqualTo(names(Overlay.values()));
        assertThat(page(http, lotsByOverlay, Overlay.INTEREST_DECLARED)).contains("has a declared tie with");
        assertThat(page(http, lotsByOverlay, Overlay.EARLIER_ROUND_GROUP_LOWER))
                .contains("In an earlier process for the same work a citizen group");
    }

    private static String page(Http http, Map<String, String> lots, Overlay overlay) {
        return http.get("/tenders/" + lots.get(overlay.name()) + "?lang=en").body();
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.toSet());
    }
}
