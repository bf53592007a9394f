package org.gerch.core.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Role;
import org.gerch.core.party.PartyCommand;
import org.gerch.core.rules.GroupRule;
import org.gerch.core.rules.RuleScope;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.Tender;
import org.gerch.core.tender.TenderCommand;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderState;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.VerdictKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A release that changes between two imports: only what is new is recorded, and the verdict is that of the new one. */
class ReleaseNewsTest {
    private static final List<GroupRule> SME = List.of(GroupRule.parse("parties.details.scale=sme"));
    private static final RuleSet RULES = new RuleSet("v1", RuleScope.ALL, null, SME);
    private static final String SALT = "0".repeat(64);

    private static final String PENDING = """
            {"ocid":"ocds-aaaaaa-1","id":"r1","date":"2026-03-12T00:00:00Z",\
            "parties":[{"id":"g","name":"G","details":{"scale":"sme"}},{"id":"x","name":"X","details":{"scale":"large"}}],\
            "buyer":{"id":"b","name":"B"},"tender":{"title":"Path","awardCriteria":"priceOnly"},"bids":{"details":[\
            {"id":"1","tenderers":[{"id":"g"}],"value":{"amount":80,"currency":"BRL"}},\
            {"id":"2","tenderers":[{"id":"x"}],"value":{"amount":100,"currency":"BRL"}}]}}""";
    private static final String AWARDED = PENDING.replace(
            "]}}", "]},\"awards\":[{\"id\":\"a\",\"status\":\"active\",\"suppliers\":[{\"id\":\"x\"}]}]}");

    @Test
    void the_same_content_again_is_no_news() throws IOException {
        List<Recorded<TenderEvent>> history = imported(AWARDED);

        News news = news(AWARDED.replace("r1", "r2"), history);

        assertThat(steps(news)).isEmpty();
        assertThat(news.disappeared()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"id\":\"1\",`|`\"id\":\"1\",\"status\":\"valid\",`|find-bid-responsive|LOWEST_RESPONSIVE_NOT_CHOSEN",
                "`\"id\":\"1\",`|`\"id\":\"1\",\"status\":\"disqualified\",`|reject-bid|LOWEST_REJECTED_NO_REASON_ON_RECORD",
                "`\"id\":\"1\",`|`\"id\":\"1\",\"status\":\"withdrawn\",`|withdraw-bid|GROUP_BID_WITHDRAWN",
                "`\"amount\":80`|`\"amount\":180`|correct-tender-entry|GROUP_NOT_LOWER",
                "`\"status\":\"active\"`|`\"status\":\"cancelled\"`|annul-award|PENDING",
                "`\"awardCriteria\":\"priceOnly\"`|`\"awardCriteria\":\"ratedCriteria\"`|amend-tender|LOWEST_NOT_CHOSEN_UNEXPLAINED"
            })
    void a_changed_fact_is_the_only_news_and_gives_the_new_releases_verdict(
            String before, String after, String command, VerdictKind verdict) throws IOException {
        List<Recorded<TenderEvent>> history = imported(AWARDED);
        String changed = AWARDED.replace(before, after).replace("r1", "r2");

        News news = news(changed, history);

        assertThat(steps(news)).containsExactly(command);
        assertThat(verdict(replayed(news.steps(), history))).isEqualTo(verdict);
        assertThat(verdict(imported(changed))).isEqualTo(verdict);
    }

    @Test
    void a_new_award_and_a_new_bid_are_added() throws IOException {
        String more = AWARDED.replace(
                "{\"id\":\"2\",",
                "{\"id\":\"3\",\"tenderers\":[{\"id\":\"g2\"}],\"value\":{\"amount\":70,\"currency\":\"BRL\"}},{\"id\":\"2\",");

        News news = news(more, imported(PENDING));

        assertThat(steps(news)).containsExactly("submit-bid", "open-bids", "award-lot");
        assertThat(verdict(replayed(news.steps(), imported(PENDING)))).isEqualTo(verdict(imported(more)));
    }

    @Test
    void a_reason_that_comes_later_is_put_on_file_once() throws IOException {
        String rejected = AWARDED.replaceFirst("\"id\":\"1\",", "\"id\":\"1\",\"status\":\"disqualified\",");
        String withReason = rejected.replace(
                "\"awards\":[",
                "\"awards\":[{\"id\":\"u\",\"status\":\"unsuccessful\",\"relatedBid\":\"1\",\"title\":\"T\"},");
        List<Recorded<TenderEvent>> history = imported(rejected);

        News news = news(withReason, history);

        assertThat(steps(news)).containsExactly("record-rejection-reason");
        List<Recorded<TenderEvent>> now = replayed(news.steps(), history);
        assertThat(verdict(now)).isEqualTo(VerdictKind.LOWEST_REJECTED_REASON_RECORDED);
        assertThat(steps(news(withReason, now))).isEmpty();
    }

    @Test
    void what_disappeared_is_told_and_stays() throws IOException {
        News news = news(
                PENDING.replace(
                        ",{\"id\":\"2\",\"tenderers\":[{\"id\":\"x\"}],\"value\":{\"amount\":100,\"currency\":\"BRL\"}}",
                        ""),
                imported(AWARDED));

        assertThat(steps(news)).isEmpty();
        assertThat(news.disappeared())
                .extracting(OcdsWords.in(Locale.ENGLISH)::say)
                .containsExactly("bid 2 disappeared", "award a disappeared");
    }

    @Test
    void what_no_event_can_say_is_told() throws IOException {
        News news = news(
                AWARDED.replace("\"amount\":80,\"currency\":\"BRL\"", "\"amount\":80,\"currency\":\"USD\"")
                        .replace("\"suppliers\":[{\"id\":\"x\"}]", "\"suppliers\":[{\"id\":\"g\"}]"),
                imported(AWARDED));

        assertThat(steps(news)).isEmpty();
        assertThat(news.disappeared())
                .extracting(OcdsWords.in(Locale.ENGLISH)::say)
                .containsExactly("the price of bid 1 changed from 80 BRL to 80 USD", "award a changed its suppliers");
    }

    private static List<String> steps(News news) {
        return news.steps().stream()
                .map(ImportStep::command)
                .filter(command -> !(command instanceof PartyCommand))
                .map(command -> command.commandName())
                .toList();
    }

    private static News news(String release, List<Recorded<TenderEvent>> history) throws IOException {
        return ReleaseNews.of(translated(release), history, SALT);
    }

    private static VerdictKind verdict(List<Recorded<TenderEvent>> events) {
        return Judge.judge(CaseFile.of(events), null, RULES).kind();
    }

    private static Translation translated(String release) throws IOException {
        return new ReleaseTranslator(() -> SALT, SME).translate(read(release));
    }

    private static OcdsRelease read(String release) throws IOException {
        OcdsReader reader = new OcdsReader(new ByteArrayInputStream(release.getBytes(StandardCharsets.UTF_8)));
        return ((OcdsLine.Read) reader.next().orElseThrow()).release();
    }

    private static List<Recorded<TenderEvent>> imported(String release) throws IOException {
        return ((Rehearsal.Played) Rehearsal.of(translated(release), read(release))).events();
    }

    /** The history and what the law makes of the news. */
    private static List<Recorded<TenderEvent>> replayed(List<ImportStep> news, List<Recorded<TenderEvent>> history)
            throws IOException {
        List<Recorded<TenderEvent>> events = new ArrayList<>(history);
        TenderState state = TenderState.NOTHING;
        for (Recorded<TenderEvent> recorded : history) {
            state = Tender.evolve(state, recorded.event(), recorded.by());
        }
        for (ImportStep step : news) {
            Instant at = Instant.parse("2026-04-01T00:00:00Z");
            if (step.placed(bid -> 1).command() instanceof TenderCommand command) {
                Provenance by = new Provenance(
                        new Actor("import", null),
                        Set.of(Role.IMPORTER),
                        new UUID(0, 0),
                        new UUID(0, 0),
                        at,
                        at,
                        translated(PENDING).source(),
                        false,
                        List.of());
                Decision.Accepted<TenderEvent> decision =
                        (Decision.Accepted<TenderEvent>) Tender.decide(state, command, by);
                for (TenderEvent event : decision.events()) {
                    long next = events.size();
                    events.add(
                            new Recorded<>(next, at, history.getFirst().stream(), next, new UUID(0, next), event, by));
                    state = Tender.evolve(state, event, by);
                }
            }
        }
        return events;
    }
}
