package org.gerch.core.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.LotId;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.Ground;
import org.gerch.core.tender.InvitationEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One golden file per event and revision: what a leaf's {@code data} looks like for ever.
 *
 * <p>A new event's file is written by running this test with {@code -Dgolden.write=true}, before anything is compared, and named on
 * standard output; an existing file is never overwritten, because leaves with those bytes exist.
 */
class GoldenEventsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @BeforeAll
    static void missingFilesAreWrittenWhereThatIsAskedFor() throws IOException {
        for (String name : Boolean.getBoolean("golden.write") ? EventCatalogue.names() : Set.<String>of()) {
            Class<? extends LedgerEvent> type = EventCatalogue.classOf(name);
            Path golden = golden(name, type);
            if (Files.notExists(golden)) {
                Files.write(golden, EventCatalogue.encode((LedgerEvent) Specimen.of(type)));
                System.out.println("Written: " + golden + ". Read it before it is committed: it stays for ever.");
            }
        }
    }

    private static Path golden(String name, Class<? extends LedgerEvent> type) {
        return GOLDEN.resolve(name + "." + EventCatalogue.typeOf(type).rev() + ".json");
    }

    static Stream<String> names() {
        return EventCatalogue.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_event_is_written_as_its_golden_file_says(String name) throws IOException {
        Class<? extends LedgerEvent> type = EventCatalogue.classOf(name);
        byte[] written = EventCatalogue.encode((LedgerEvent) Specimen.of(type));

        assertThat(new String(written, UTF_8)).isEqualTo(Files.readString(golden(name, type)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_event_read_back_from_its_golden_file_is_the_same_event(String name) throws IOException {
        Class<? extends LedgerEvent> type = EventCatalogue.classOf(name);
        int rev = EventCatalogue.typeOf(type).rev();
        byte[] golden = Files.readAllBytes(GOLDEN.resolve(name + "." + rev + ".json"));

        assertThat(EventCatalogue.decode(name, rev, golden)).isEqualTo(Specimen.of(type));
    }

    @Test
    void every_golden_file_belongs_to_an_event_of_the_catalogue() throws IOException {
        Set<String> filed = new TreeSet<>();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            files.map(file -> file.getFileName().toString().replaceAll("\\.\\d+\\.json$", ""))
                    .forEach(filed::add);
        }

        assertThat(filed).isEqualTo(EventCatalogue.names());
    }

    @Test
    void a_bid_of_the_first_revision_names_its_lot_in_a_list_today() throws IOException {
        byte[] old = Files.readAllBytes(GOLDEN.resolve("tender.bid-submitted.1.json"));

        BiddingEvent.BidSubmitted read =
                (BiddingEvent.BidSubmitted) EventCatalogue.decode("tender.bid-submitted", 1, old);

        assertThat(read.bid()).isEqualTo(new BidId("B-1"));
        assertThat(read.lots()).containsExactly(new LotId("L-2"));
    }

    @Test
    void an_invitation_of_the_first_revision_says_nothing_of_tax_preference_and_limits() throws IOException {
        byte[] old = Files.readAllBytes(GOLDEN.resolve("tender.published.1.json"));

        InvitationEvent.TenderPublished read =
                (InvitationEvent.TenderPublished) EventCatalogue.decode("tender.published", 1, old);

        assertThat(read.awardRules()).isNull();
        assertThat(new String(EventCatalogue.encode(read), UTF_8)).isEqualTo(new String(old, UTF_8));
    }

    @Test
    void rules_of_the_second_revision_have_one_round_and_an_amendment_of_the_first_left_them() throws IOException {
        byte[] old = Files.readAllBytes(GOLDEN.resolve("tender.published.2.json"));
        byte[] amended = Files.readAllBytes(GOLDEN.resolve("tender.amended.1.json"));

        InvitationEvent.TenderPublished read =
                (InvitationEvent.TenderPublished) EventCatalogue.decode("tender.published", 2, old);
        InvitationEvent.TenderAmended amendment =
                (InvitationEvent.TenderAmended) EventCatalogue.decode("tender.amended", 1, amended);

        assertThat(read.awardRules().rounds()).isNull();
        assertThat(new String(EventCatalogue.encode(read), UTF_8)).isEqualTo(new String(old, UTF_8));
        assertThat(amendment.awardRules()).isNull();
        assertThat(new String(EventCatalogue.encode(amendment), UTF_8)).isEqualTo(new String(amended, UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "tender.bid-opened, 1",
        "tender.bid-submitted, 2",
        "tender.bid-withdrawn, 1",
        "tender.bid-returned-unopened, 1",
        "tender.lot-awarded, 2"
    })
    void what_was_written_before_discounts_and_late_proofs_were_known_reads_as_without(String name, int rev)
            throws IOException {
        byte[] old = Files.readAllBytes(GOLDEN.resolve(name + "." + rev + ".json"));

        LedgerEvent read = EventCatalogue.decode(name, rev, old);

        assertThat(new String(EventCatalogue.encode(read), UTF_8)).isEqualTo(new String(old, UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tender.bid-rejected", "tender.rejection-reason-recorded"})
    void a_reason_of_the_first_revision_is_of_no_kind(String name) throws IOException {
        byte[] old = Files.readAllBytes(GOLDEN.resolve(name + ".1.json"));

        LedgerEvent read = EventCatalogue.decode(name, 1, old);

        Ground ground = read instanceof EvaluationEvent.BidRejected rejected
                ? rejected.ground()
                : ((EvaluationEvent.RejectionReasonRecorded) read).ground();
        assertThat(ground.kind()).isNull();
        assertThat(new String(EventCatalogue.encode(read), UTF_8)).isEqualTo(new String(old, UTF_8));
    }

    @Test
    void a_plan_of_the_first_revision_names_no_method() throws IOException {
        byte[] old = Files.readAllBytes(GOLDEN.resolve("tender.planned.1.json"));

        InvitationEvent.TenderPlanned read =
                (InvitationEvent.TenderPlanned) EventCatalogue.decode("tender.planned", 1, old);

        assertThat(read.method()).isNull();
        assertThat(new String(EventCatalogue.encode(read), UTF_8)).isEqualTo(new String(old, UTF_8));
    }

    @Test
    void an_award_of_the_first_revision_names_no_category() throws IOException {
        byte[] old = Files.readAllBytes(GOLDEN.resolve("tender.lot-awarded.1.json"));

        AwardEvent.LotAwarded read = (AwardEvent.LotAwarded) EventCatalogue.decode("tender.lot-awarded", 1, old);

        assertThat(read.categories()).isEmpty();
        assertThat(new String(EventCatalogue.encode(read), UTF_8)).isEqualTo(new String(old, UTF_8));
    }

    @Test
    void an_event_from_a_later_version_is_refused_by_name() {
        assertThatThrownBy(() -> EventCatalogue.decode("tender.bid-submitted", 99, "{}".getBytes(UTF_8)))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("tender.bid-submitted")
                .hasMessageContaining("99");
    }
}
