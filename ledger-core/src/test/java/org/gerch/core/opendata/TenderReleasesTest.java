package org.gerch.core.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Role;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.RandomStory;
import org.gerch.core.wire.EventCatalogue;
import org.gerch.core.wire.Specimen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class TenderReleasesTest {
    private static final Publisher PUBLISHER = new Publisher(
            "Example ledger",
            "https://ledger.example",
            "ocds-gerch0",
            "https://creativecommons.org/publicdomain/zero/1.0/",
            "https://ledger.example/docs/open-data.md");
    private static final String HASH = "0".repeat(64);

    static Stream<Class<?>> kinds() {
        return EventCatalogue.names().stream()
                .filter(name -> name.startsWith("tender."))
                .<Class<?>>map(EventCatalogue::classOf);
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_kind_of_event_makes_a_release_that_is_valid_with_every_field_filled(Class<?> kind) {
        OfficialSchemas schemas = OfficialSchemas.atHand();

        ObjectNode release = ofKind(kind);

        assertThat(schemas.wrongWithRelease(release)).isEmpty();
        assertThat(release.path("tag")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_is_on_record_its_releases_records_and_packages_are_valid(long seed) {
        OfficialSchemas schemas = OfficialSchemas.atHand();
        List<ObjectNode> releases = releases(RandomStory.stream(seed, 60, true));

        assertThat(releases)
                .allSatisfy(
                        release -> assertThat(schemas.wrongWithRelease(release)).isEmpty());
        ObjectNode record = OcdsRecord.of(releases);
        assertThat(schemas.wrongWithRelease(record.path("compiledRelease"))).isEmpty();
        assertThat(schemas.wrongWithVersioned(record.path("versionedRelease"))).isEmpty();
        OcdsPackage packaged = new OcdsPackage(PUBLISHER);
        Instant published = Instant.parse("2026-03-12T00:00:00Z");
        assertThat(schemas.wrongWithReleasePackage(
                        packaged.ofReleases("https://ledger.example/a", published, releases, null)))
                .isEmpty();
        assertThat(schemas.wrongWithRecordPackage(packaged.ofRecords(
                        "https://ledger.example/b", published, List.of(record), "https://x.example/")))
                .isEmpty();
    }

    @Test
    void a_schema_that_finds_nothing_wrong_anywhere_would_prove_nothing() {
        OfficialSchemas schemas = OfficialSchemas.atHand();
        ObjectNode release = releases(RandomStory.stream(1, 3, false)).getFirst();
        release.putArray("tag").add("bid");

        assertThat(schemas.wrongWithRelease(release)).isNotEmpty();
    }

    static List<ObjectNode> releases(List<Recorded<TenderEvent>> stream) {
        TenderReleases releases = new TenderReleases(PUBLISHER);
        return stream.stream().map(recorded -> releases.next(recorded, HASH)).toList();
    }

    /** A release of each kind of event, every field of it filled. */
    static Stream<ObjectNode> everyKind() {
        return kinds().map(TenderReleasesTest::ofKind);
    }

    private static ObjectNode ofKind(Class<?> kind) {
        List<TenderEvent> events = new ArrayList<>(List.of(specimen(InvitationEvent.TenderPublished.class)));
        events.add(specimen(BiddingEvent.BidSubmitted.class));
        events.add(specimen(ContractEvent.ContractSigned.class));
        events.add((TenderEvent) Specimen.of(kind));
        return releases(recorded(events)).getLast();
    }

    private static TenderEvent specimen(Class<? extends TenderEvent> kind) {
        return (TenderEvent) Specimen.of(kind);
    }

    private static List<Recorded<TenderEvent>> recorded(List<TenderEvent> events) {
        List<Recorded<TenderEvent>> stream = new ArrayList<>();
        for (TenderEvent event : events) {
            int position = stream.size();
            Instant at = Instant.parse("2026-03-12T00:00:00Z").plusSeconds(position);
            Provenance by = new Provenance(
                    new Actor("Office", null),
                    Set.of(Role.PROCUREMENT_OFFICER),
                    new UUID(7, position),
                    new UUID(7, 0),
                    at,
                    null,
                    null,
                    false,
                    List.of());
            stream.add(new Recorded<>(position, at, "tender/X-1", position, new UUID(8, position), event, by));
        }
        return stream;
    }
}
