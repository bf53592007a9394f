package org.gerch.browser.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.gerch.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to a ledger, those notice it who can, and say where; who can't is asked too.
 *
 * <p>The table in docs/verifiability.md is written anew with {@code -Dgolden.write=true}; the test fails where it says anything else than
 * what was seen. How long it took is only told.
 */
class AttacksIT {
    private static final int AT_ONCE = 2;

    @TempDir
    static Path scratch;

    private static final Map<Attack, Future<Map<Observer, Sighting>>> SEEN = new LinkedHashMap<>();
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(AT_ONCE);
    private static World world;

    @BeforeAll
    static void make_every_attack() throws Exception {
        Assumptions.assumeTrue(
                Chromium.installed().isPresent() || "1".equals(System.getenv("REQUIRE_BROWSER")),
                "no Chromium on this machine: apt-get install chromium");
        world = new World(scratch);
        world.prepare();
        for (Attack attack : Attacks.all()) {
            SEEN.put(attack, THREADS.submit(() -> made(attack)));
        }
    }

    private static Map<Observer, Sighting> made(Attack attack) throws Exception {
        try (Scene scene = world.scene(attack)) {
            return scene.play();
        }
    }

    @AfterAll
    static void end() throws Exception {
        THREADS.shutdownNow();
        if (world != null) {
            world.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> who_can_notices_it_and_says_where() {
        return SEEN.keySet().stream().map(attack -> DynamicTest.dynamicTest(attack.name, () -> assertSeen(attack)));
    }

    private static void assertSeen(Attack attack) throws Exception {
        Map<Observer, Sighting> seen = SEEN.get(attack).get();
        assertThat(seen.keySet()).isEqualTo(attack.expected.keySet());
        SoftAssertions all = new SoftAssertions();
        attack.expected.forEach((observer, expected) -> {
            Sighting sighting = seen.get(observer);
            String by = observer + " said: " + sighting.said();
            all.assertThat(sighting.noticed()).as(by).isEqualTo(expected.notices());
            all.assertThat(sighting.said()).as(by).contains(expected.says());
        });
        all.assertAll();
    }

    @Test
    void the_page_about_it_tells_what_was_seen() throws Exception {
        AttackTable table = new AttackTable();
        for (var attack : SEEN.entrySet()) {
            table.add(attack.getKey(), attack.getValue().get());
        }
        if (Boolean.getBoolean("golden.write")) {
            table.write();
        }
        assertThat(AttackTable.withoutTimes(AttackTable.told())).isEqualTo(AttackTable.withoutTimes(table.seen()));
    }
}
