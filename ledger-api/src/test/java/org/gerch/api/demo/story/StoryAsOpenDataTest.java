package org.gerch.api.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.grant.view.GrantView;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.ocds.OcdsLine;
import org.gerch.core.ocds.OcdsReader;
import org.gerch.core.ocds.OcdsRelease;
import org.gerch.core.ocds.ReleaseRecord;
import org.gerch.core.opendata.GivenGrant;
import org.gerch.core.opendata.OcdsRecord;
import org.gerch.core.opendata.Publisher;
import org.gerch.core.opendata.TenderReleases;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.verdict.rule.Settings;
import org.gerch.core.views.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The demonstration, which has every verdict there is, as open data. */
class StoryAsOpenDataTest {
    private static final Publisher PUBLISHER =
            new Publisher("Example ledger", "https://ledger.example", "ocds-gerch0", null, null);
    private static final PaperLedger LEDGER =
            PaperLedger.of(Story.until(Instant.parse("2026-11-20T03:40:00Z")).steps());

    @Test
    void a_reader_of_the_open_data_comes_to_the_same_verdict_on_every_lot() {
        Set<VerdictKind> same = EnumSet.noneOf(VerdictKind.class);
        for (List<Recorded<TenderEvent>> stream : published()) {
            List<Verdict> inLedger = Judge.judge(CaseFile.of(stream), RuleSet.LEGAL_FORM);
            List<Verdict> outside = readBack(OcdsRecord.compiled(releases(stream)));

            assertThat(outside.stream().map(StoryAsOpenDataTest::answer))
                    .containsExactlyElementsOf(
                            inLedger.stream().map(StoryAsOpenDataTest::answer).toList());
            assertThat(Indicators.on(read(OcdsRecord.compiled(releases(stream))), Settings.USUAL))
                    .isEqualTo(Indicators.on(CaseFile.of(stream), Settings.USUAL));
            inLedger.forEach(verdict -> same.add(verdict.kind()));
        }
        assertThat(same).isEqualTo(EnumSet.allOf(VerdictKind.class));
    }

    @Test
    void every_release_and_record_is_valid_and_says_that_it_is_a_demonstration() {
        Schemas schemas = Schemas.atHand();
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (List<Recorded<TenderEvent>> stream : published()) {
            List<ObjectNode> releases = releases(stream);
            ObjectNode record = OcdsRecord.of(releases);
            for (ObjectNode release : releases) {
                wrong.addAll(Schemas.wrong(schemas.release(), release));
                assertThat(release.path("demonstration").asBoolean(false)).isTrue();
                count++;
            }
            wrong.addAll(Schemas.wrong(schemas.release(), record.path("compiledRelease")));
            wrong.addAll(Schemas.wrong(schemas.versioned(), record.path("versionedRelease")));
            assertThat(record.path("compiledRelease").path("demonstration").asBoolean(false))
                    .isTrue();
        }
        assertThat(wrong).isEmpty();
        assertThat(count).isGreaterThan(1_000);
    }

    @Test
    void every_approved_grant_is_valid_and_its_payments_sum_up_to_what_was_disbursed() {
        List<ObjectNode> grants = LEDGER.streamsOf("grant")
                .map(name -> Views.GRANTS.corrected(LEDGER.stream(name, GrantEvent.class)))
                .filter(history -> row(history).approved() != null)
                .map(history -> new GivenGrant(PUBLISHER).of(row(history), history, null, null, null))
                .toList();
        ObjectNode file = Wire.mapper().createObjectNode();
        file.put("version", "1.4").putArray("grants").addAll(grants);

        assertThat(grants).hasSizeGreaterThan(20);
        assertThat(Schemas.wrong(Schemas.grants(), file)).isEmpty();
        assertThat(grants).allSatisfy(grant -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode transaction : grant.path("disbursementTransaction")) {
                sum = sum.add(transaction.path("value").decimalValue());
            }
            assertThat(grant.path("amountDisbursed").decimalValue()).isEqualByComparingTo(sum);
        });
    }

    private static GrantRow row(List<Recorded<GrantEvent>> history) {
        GrantRow row = null;
        for (Recorded<GrantEvent> recorded : history) {
            row = GrantView.step(row, recorded);
        }
        return Objects.requireNonNull(row);
    }

    private static List<List<Recorded<TenderEvent>>> published() {
        return LEDGER.streamsOf("tender")
                .map(name -> LEDGER.stream(name, TenderEvent.class))
                .filter(stream -> stream.stream().anyMatch(recorded -> recorded.event() instanceof TenderPublished))
                .toList();
    }

    private static List<ObjectNode> releases(List<Recorded<TenderEvent>> stream) {
        TenderReleases releases = new TenderReleases(PUBLISHER);
        return stream.stream()
                .map(recorded -> releases.next(recorded, "0".repeat(64)))
                .toList();
    }

    /** As {@code check} does. */
    private static List<Verdict> readBack(ObjectNode compiled) {
        return Judge.judge(read(compiled), RuleSet.LEGAL_FORM);
    }

    private static CaseFile read(ObjectNode compiled) {
        byte[] line = Wire.mapper().writeValueAsBytes(compiled);
        try {
            OcdsLine read =
                    new OcdsReader(new ByteArrayInputStream(line)).next().orElseThrow();
            OcdsRelease release = ((OcdsLine.Read) read).release();
            return CaseFile.of(ReleaseRecord.of(release, List.of()));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<@Nullable Object> answer(Verdict verdict) {
        return Arrays.asList(
                verdict.subject().lot(),
                verdict.kind(),
                price(verdict.groupBid()),
                price(verdict.winningBid()),
                verdict.difference(),
                verdict.overlays(),
                verdict.gaps(),
                verdict.imported(),
                verdict.counts(),
                verdict.evidence(),
                verdict.lastStep());
    }

    private static @Nullable Object price(Verdict.@Nullable JudgedBid bid) {
        return bid == null ? null : Arrays.asList(bid.id(), bid.price());
    }

    /** The standards' own, read in place from the directory {@code shared} beside the checkout. */
    private record Schemas(Schema release, Schema versioned) {
        static Schemas atHand() {
            Path schemas = directory();
            return new Schemas(
                    read(
                            SpecificationVersion.DRAFT_4,
                            Map.of("r", schemas.resolve("release-schema-1.1.5+bids+lots.json")),
                            "r"),
                    read(
                            SpecificationVersion.DRAFT_4,
                            Map.of("v", schemas.resolve("ocds-1.1.5/versioned-release-validation-schema.json")),
                            "v"));
        }

        /** The package's schema points at the grant's of the version before, of which only the address differs. */
        static Schema grants() {
            Path schemas = directory().resolve("360");
            return read(
                    SpecificationVersion.DRAFT_2020_12,
                    Map.of(
                            "p",
                            schemas.resolve("360-giving-package-schema.json"),
                            "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/1.4.2/schema/360-giving-schema.json",
                            schemas.resolve("360-giving-schema.json")),
                    "p");
        }

        private static Path directory() {
            for (Path at = Path.of("").toAbsolutePath(); at.getParent() != null; at = at.getParent()) {
                Path schemas = at.resolveSibling("shared").resolve("schemas");
                if (Files.isDirectory(schemas)) {
                    return schemas;
                }
            }
            return Assumptions.abort("skipped: no directory shared/schemas beside this checkout");
        }

        private static Schema read(SpecificationVersion version, Map<String, Path> files, String which) {
            Map<String, String> texts = new HashMap<>();
            files.forEach((name, file) -> {
                try {
                    texts.put(
                            name.startsWith("https:") ? name : "https://schemas.example/" + name,
                            Files.readString(file)
                                    .replace(
                                            "http://json-schema.org/draft/2020-12/schema",
                                            "https://json-schema.org/draft/2020-12/schema"));
                } catch (IOException unreadable) {
                    throw new AssertionError(file + " can't be read", unreadable);
                }
            });
            return SchemaRegistry.withDefaultDialect(version, builder -> builder.schemas(texts))
                    .getSchema(SchemaLocation.of("https://schemas.example/" + which));
        }

        static List<String> wrong(Schema schema, JsonNode json) {
            return schema
                    .validate(
                            Wire.mapper().writeValueAsString(json),
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
