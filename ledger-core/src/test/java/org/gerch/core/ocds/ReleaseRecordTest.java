package org.gerch.core.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.GroupRule;
import org.gerch.core.rules.RuleScope;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.Ground;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.verdict.rule.Settings;
import org.junit.jupiter.api.Test;

/** What a check takes as recorded is what the law makes of the same release for an import, so their verdicts can't differ. */
class ReleaseRecordTest {
    private static final List<GroupRule> SME = List.of(GroupRule.parse("parties.details.scale=sme"));
    private static final RuleSet RULES = new RuleSet("v1", RuleScope.ALL, null, SME);
    private static final String SALT = "0".repeat(64);
    private static final Commitment SEAL = new Commitment(SALT);
    private static final int RELEASES = 2_000;

    @Test
    void every_careless_release_is_recorded_as_the_law_would_record_it() throws IOException {
        RandomReleases releases = new RandomReleases(new SplittableRandom(41));
        for (int number = 0; number < RELEASES; number++) {
            String release = releases.next();
            try {
                compare(new ByteArrayInputStream(release.getBytes(StandardCharsets.UTF_8)), 1);
            } catch (RuntimeException failed) {
                throw new AssertionError("at " + release, failed);
            }
        }
    }

    @Test
    void every_release_of_a_real_publication_is_recorded_as_the_law_would_record_it() throws IOException {
        Path sample =
                Path.of("").toAbsolutePath().getParent().resolveSibling("shared/data/brazil-pregao-sample.jsonl.gz");
        assumeTrue(Files.exists(sample), "skipped: no directory 'shared' with the Brazilian sample beside the project");
        try (InputStream in = Files.newInputStream(sample)) {
            compare(in, 1721);
        }
    }

    private static void compare(InputStream in, int expected) throws IOException {
        OcdsReader reader = new OcdsReader(in);
        int compared = 0;
        for (Optional<OcdsLine> line = reader.next(); line.isPresent(); line = reader.next()) {
            OcdsRelease release = ((OcdsLine.Read) line.get()).release();
            List<Recorded<TenderEvent>> lawful = lawful(release);
            List<Recorded<TenderEvent>> direct = ReleaseRecord.of(release, SME);

            assertThat(comparable(direct)).isEqualTo(comparable(lawful));
            assertThat(verdicts(direct)).isEqualTo(verdicts(lawful));
            assertThat(indicators(direct)).isEqualTo(indicators(lawful));
            compared++;
        }
        assertThat(compared).isEqualTo(expected);
    }

    /** The law must have nothing to refuse. */
    private static List<Recorded<TenderEvent>> lawful(OcdsRelease release) {
        Translation translation = new ReleaseTranslator(() -> SALT, SME).translate(release);
        return switch (Rehearsal.of(translation, release)) {
            case Rehearsal.Played played -> played.events();
            case Rehearsal.Refused refused -> throw new AssertionError("refused: " + refused.refusal());
        };
    }

    private static List<String> verdicts(List<Recorded<TenderEvent>> events) {
        return Judge.judge(CaseFile.of(events), RULES).stream()
                .map(ReleaseRecordTest::shown)
                .toList();
    }

    private static String indicators(List<Recorded<TenderEvent>> events) {
        return Indicators.on(CaseFile.of(events), Settings.USUAL).toString();
    }

    /** All of it but the commitment to a reason's words. */
    private static String shown(Verdict verdict) {
        return verdict.toString().replaceAll("Commitment\\[hex=[0-9a-f]{64}]", "sealed");
    }

    /** Without seals, the hash of the source and the notes of broken rules, which no verdict reads. */
    private static List<String> comparable(List<Recorded<TenderEvent>> events) {
        return events.stream()
                .map(recorded -> recorded.position() + " " + recorded.seq() + " " + recorded.at() + " "
                        + recorded.stream() + " " + recorded.by().occurredAt() + " "
                        + recorded.by().receivedAt() + " "
                        + recorded.by().source().release() + " "
                        + recorded.by().roles() + recorded.by().actor() + " " + unsealed(recorded.event()))
                .toList();
    }

    private static TenderEvent unsealed(TenderEvent event) {
        return switch (event) {
            case BiddingEvent.BidSubmitted bid ->
                new BiddingEvent.BidSubmitted(bid.bid(), bid.lots(), bid.tenderer(), SEAL);
            case EvaluationEvent.BidOpened bid ->
                new EvaluationEvent.BidOpened(
                        bid.bid(),
                        bid.commitmentPosition(),
                        "",
                        "",
                        bid.content(),
                        bid.tenderer(),
                        bid.members(),
                        bid.onBehalfOf());
            case EvaluationEvent.BidRejected bid ->
                new EvaluationEvent.BidRejected(
                        bid.bid(),
                        new Ground(
                                bid.ground().article(),
                                bid.ground().factReliedOn() == null ? null : SEAL,
                                bid.ground().document() == null ? null : SEAL));
            default -> event;
        };
    }
}
