package org.gerch.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.store.Leaf;
import org.gerch.store.LeafReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The story played on the whole ledger. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=DemonstrationTest")
@TestPropertySource(properties = "gerch.demonstration=true")
class DemonstrationTest {
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
    }
}
