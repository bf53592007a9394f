package org.gerch.api.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gerch.api.imports.ImportSummary;
import org.gerch.api.imports.Importer;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.ocds.OcdsLine;
import org.gerch.core.ocds.OcdsReader;
import org.gerch.core.ocds.OcdsRelease;
import org.gerch.core.ocds.OcdsWords;
import org.gerch.core.ocds.ReleaseRecord;
import org.gerch.core.opendata.OcdsRecord;
import org.gerch.core.opendata.Publisher;
import org.gerch.core.opendata.TenderReleases;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.BiddingEvent.BidReturnedUnopened;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.BiddingEvent.BidWithdrawn;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.InvitationEvent.TenderCancelled;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** The demonstration's open data, taken over by an empty ledger, is judged there as a check judges it. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=StoryImportedTest")
class StoryImportedTest {
    /** The other ledger's own times are not this one's, and it is told what is right, not what was corrected. */
    private static final Set<Overlay> OF_ENTRIES = EnumSet.of(Overlay.LATE_RECORDED, Overlay.RESTS_ON_CORRECTED_ENTRY);

    @Autowired
    private Importer importer;

    @Autowired
    private RecordedStreams streams;

    @Test
    void an_import_into_an_empty_ledger_comes_to_the_verdicts_of_a_check_and_a_second_one_records_nothing()
            throws IOException {
        List<List<Recorded<TenderEvent>>> tenders = tenders();
        List<byte[]> records =
                tenders.stream().map(tender -> record(tender, "ocds-gerch0")).toList();
        List<String> said = new ArrayList<>();

        ImportSummary first =
                importer.read("a copy", file(records), List.of(), OcdsWords.in(Locale.ENGLISH), said::add);

        assertThat(first.rejected()).as("%s", said).isZero();
        Set<VerdictKind> met = EnumSet.noneOf(VerdictKind.class);
        for (int i = 0; i < records.size(); i++) {
            OcdsRelease release = read(records.get(i));
            List<Recorded<TenderEvent>> imported = imported(release);
            assertThat(imported).as("%s: %s", release.ocid(), said).isNotEmpty();
            List<Verdict> checked = judged(ReleaseRecord.of(release, List.of()));

            if (isSealed(tenders.get(i))) {
                assertThat(imported).noneMatch(entry -> entry.event() instanceof BidSubmitted);
                assertThat(kinds(judged(imported))).containsExactlyElementsOf(kinds(checked));
            } else {
                assertThat(answers(judged(imported)))
                        .as(release.ocid().value())
                        .containsExactlyElementsOf(answers(checked));
            }
            assertThat(answers(judged(ReleaseRecord.of(read(record(imported, "ocds-gerch0")), List.of()))))
                    .as("%s, from what this ledger publishes of it", release.ocid())
                    .containsExactlyElementsOf(answers(judged(imported)));
            met.addAll(kinds(checked));
        }
        assertThat(met).isEqualTo(EnumSet.allOf(VerdictKind.class));

        ImportSummary second =
                importer.read("the copy again", file(records), List.of(), OcdsWords.in(Locale.ENGLISH), said::add);

        assertThat(second).as("%s", said).isEqualTo(new ImportSummary(0, records.size(), 0, 0, second.unused()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3", "0.6", "0.9"})
    void a_tender_imported_early_in_its_life_and_again_later_is_judged_as_if_imported_once(double part)
            throws IOException {
        String early = "ocds-early" + (int) (part * 10);
        String once = "ocds-later" + (int) (part * 10);
        // One that was taken over there keeps its ocid, and would be on record from the first import.
        List<List<Recorded<TenderEvent>>> tenders = tenders().stream()
                .filter(tender -> !tender.getFirst().by().imported())
                .toList();
        List<byte[]> cut = tenders.stream()
                .map(tender -> record(tender.subList(0, (int) Math.ceil(tender.size() * part)), early))
                .toList();
        List<byte[]> whole =
                tenders.stream().map(tender -> record(tender, early)).toList();
        List<byte[]> elsewhere =
                tenders.stream().map(tender -> record(tender, once)).toList();
        List<String> said = new ArrayList<>();

        ImportSummary first = importer.read("early", file(cut), List.of(), OcdsWords.in(Locale.ENGLISH), said::add);
        ImportSummary second = importer.read("whole", file(whole), List.of(), OcdsWords.in(Locale.ENGLISH), said::add);
        ImportSummary atOnce =
                importer.read("at once", file(elsewhere), List.of(), OcdsWords.in(Locale.ENGLISH), said::add);

        assertThat(first.rejected() + second.rejected() + atOnce.rejected())
                .as("%s", said)
                .isZero();
        assertThat(second.recorded()).isPositive();
        for (int i = 0; i < whole.size(); i++) {
            OcdsRelease release = read(whole.get(i));
            assertThat(answers(judged(imported(release))))
                    .as("%s: %s", release.ocid(), said)
                    .containsExactlyElementsOf(answers(judged(imported(read(elsewhere.get(i))))));
        }
    }

    private List<Recorded<TenderEvent>> imported(OcdsRelease release) {
        return streams.of(Streams.name("tender", release.ocid()), TenderEvent.class);
    }

    /** It has a bid that may yet be opened, with the first of which an import waits; it has no award, and so no answer but PENDING. */
    private static boolean isSealed(List<Recorded<TenderEvent>> tender) {
        Set<BidId> sealed = new HashSet<>();
        for (Recorded<TenderEvent> entry : tender) {
            switch (entry.event()) {
                case BidSubmitted bid -> sealed.add(bid.bid());
                case BidOpened bid -> sealed.remove(bid.bid());
                case BidWithdrawn bid -> sealed.remove(bid.bid());
                case BidReturnedUnopened bid -> sealed.remove(bid.bid());
                default -> {}
            }
        }
        return !sealed.isEmpty()
                && tender.stream()
                        .noneMatch(entry -> entry.event() instanceof LotAwarded
                                || entry.event() instanceof TenderCancelled ended
                                        && ended.lots().isEmpty());
    }

    private static ByteArrayInputStream file(List<byte[]> records) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (byte[] record : records) {
            file.write(record);
            file.write('\n');
        }
        return new ByteArrayInputStream(file.toByteArray());
    }

    private static List<List<Recorded<TenderEvent>>> tenders() {
        PaperLedger ledger = PaperLedger.of(
                Story.until(Instant.parse("2026-11-20T03:40:00Z")).steps());
        return ledger.streamsOf("tender")
                .map(name -> ledger.stream(name, TenderEvent.class))
                .filter(stream -> stream.stream().anyMatch(recorded -> recorded.event() instanceof TenderPublished))
                .toList();
    }

    private static byte[] record(List<Recorded<TenderEvent>> stream, String ocidPrefix) {
        TenderReleases releases =
                new TenderReleases(new Publisher("Example ledger", "https://ledger.example", ocidPrefix, null, null));
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

    private static List<VerdictKind> kinds(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::kind).toList();
    }

    private static List<List<@Nullable Object>> answers(List<Verdict> verdicts) {
        return verdicts.stream().map(StoryImportedTest::answer).toList();
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
