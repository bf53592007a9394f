package org.gerch.api.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gerch.api.imports.Importer;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.ocds.OcdsLine;
import org.gerch.core.ocds.OcdsReader;
import org.gerch.core.ocds.OcdsRelease;
import org.gerch.core.ocds.ReleaseRecord;
import org.gerch.core.opendata.OcdsRecord;
import org.gerch.core.opendata.Publisher;
import org.gerch.core.opendata.TenderReleases;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** The demonstration's open data, taken over by an empty ledger, is judged there as a check judges it. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=StoryImportedTest")
class StoryImportedTest {
    private static final Publisher PUBLISHER =
            new Publisher("Example ledger", "https://ledger.example", "ocds-gerch0", null, null);
    /** The other ledger's own times are not this one's, and it is told what is right, not what was corrected. */
    private static final Set<Overlay> OF_ENTRIES = EnumSet.of(Overlay.LATE_RECORDED, Overlay.RESTS_ON_CORRECTED_ENTRY);

    @Autowired
    private Importer importer;

    @Autowired
    private RecordedStreams streams;

    @Test
    void an_import_into_an_empty_ledger_comes_to_the_verdicts_of_a_check() throws IOException {
        List<byte[]> records = records();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte[] record : records) {
            file.write(record);
            file.write('\n');
        }
        List<String> said = new ArrayList<>();

        importer.read("a copy", new ByteArrayInputStream(file.toByteArray()), List.of(), said::add);

        Set<VerdictKind> met = EnumSet.noneOf(VerdictKind.class);
        for (byte[] record : records) {
            OcdsRelease release = read(record);
            List<Recorded<TenderEvent>> imported =
                    streams.of(Streams.name("tender", release.ocid()), TenderEvent.class);
            assertThat(imported).as("%s: %s", release.ocid(), said).isNotEmpty();
            List<Verdict> checked = judged(ReleaseRecord.of(release, List.of()));

            assertThat(judged(imported).stream().map(StoryImportedTest::answer))
                    .as(release.ocid().value())
                    .containsExactlyElementsOf(
                            checked.stream().map(StoryImportedTest::answer).toList());
            assertThat(judged(ReleaseRecord.of(read(record(imported)), List.of())).stream()
                            .map(StoryImportedTest::answer))
                    .as("%s, from what this ledger publishes of it", release.ocid())
                    .containsExactlyElementsOf(judged(imported).stream()
                            .map(StoryImportedTest::answer)
                            .toList());
            checked.forEach(verdict -> met.add(verdict.kind()));
        }
        assertThat(met).isEqualTo(EnumSet.allOf(VerdictKind.class));
    }

    private static List<byte[]> records() {
        PaperLedger ledger = PaperLedger.of(
                Story.until(Instant.parse("2026-11-20T03:40:00Z")).steps());
        return ledger.streamsOf("tender")
                .map(name -> ledger.stream(name, TenderEvent.class))
                .filter(stream -> stream.stream().anyMatch(recorded -> recorded.event() instanceof TenderPublished))
                .map(StoryImportedTest::record)
                .toList();
    }

    private static byte[] record(List<Recorded<TenderEvent>> stream) {
        TenderReleases releases = new TenderReleases(PUBLISHER);
        List<ObjectNode> all = stream.stream()
                .map(recorded -> releases.next(recorded, "0".repeat(64)))
                .toList();
        return Wire.mapper().writeValueAsBytes(OcdsRecord.compiled(all));
    }

    private static OcdsRelease read(byte[] record) throws IOException {
        OcdsLine line = new OcdsReader(new ByteArrayInputStream(record)).next().orElseThrow();
        return ((OcdsLine.Read) line).release();
    }

    private static List<Verdict> judged(List<Recorded<TenderEvent>> events) {
        return Judge.judge(CaseFile.of(events), RuleSet.LEGAL_FORM);
    }

    private static List<@Nullable Object> answer(Verdict verdict) {
        return Arrays.asList(
                verdict.subject().lot(),
                verdict.kind(),
                price(verdict.groupBid()),
                price(verdict.winningBid()),
                verdict.difference(),
                verdict.overlays().stream()
                        .filter(overlay -> !OF_ENTRIES.contains(overlay))
                        .toList(),
                verdict.gaps(),
                verdict.counts());
    }

    private static @Nullable Object price(Verdict.@Nullable JudgedBid bid) {
        return bid == null ? null : Arrays.asList(bid.id(), bid.price());
    }
}
