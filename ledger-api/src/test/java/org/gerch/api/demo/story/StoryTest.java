package org.gerch.api.demo.story;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.GrantEvent.GrantEntryCorrected;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.grant.view.GrantStatus;
import org.gerch.core.grant.view.GrantView;
import org.gerch.core.kernel.Contrary;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.party.PartyEvent.PartyEntryCorrected;
import org.gerch.core.party.PartyEvent.PartyRegistered;
import org.gerch.core.party.view.InterestRow;
import org.gerch.core.party.view.InterestStatus;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.ReplyEvent.ComplaintDecided;
import org.gerch.core.tender.ReplyEvent.StatementFiled;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Clause;
import org.gerch.core.verdict.Explanation;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.core.verdict.view.Links;
import org.gerch.core.verdict.view.VerdictRow;
import org.gerch.core.view.Row;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the demonstration shows, told to the law alone. */
class StoryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:40:00Z");
    private static final Set<Overlay> JOINED_WHEN_READ =
            EnumSet.of(Overlay.INTEREST_DECLARED, Overlay.EARLIER_ROUND_GROUP_LOWER);
    private static final Story STORY = Story.until(NOW);
    private static final PaperLedger LEDGER = PaperLedger.of(STORY.steps());

    @Test
    void every_verdict_and_every_overlay_of_a_tenders_own_stream_occurs_on_whatever_day_it_is_told() {
        Set<Overlay> ownStream = EnumSet.allOf(Overlay.class);
        ownStream.removeAll(JOINED_WHEN_READ);
        IntStream.range(0, 7).forEach(days -> {
            Instant day = NOW.plus(Duration.ofDays(days * 31L));
            List<Verdict> verdicts = verdicts(PaperLedger.of(Story.until(day).steps()));

            assertThat(verdicts.stream().map(Verdict::kind).collect(toSet()))
                    .as("verdicts of the story that ends at %s", day)
                    .isEqualTo(EnumSet.allOf(VerdictKind.class));
            assertThat(verdicts.stream()
                            .flatMap(verdict -> verdict.overlays().stream())
                            .collect(toSet()))
                    .as("overlays of the story that ends at %s", day)
                    .isEqualTo(ownStream);
        });
    }

    @Test
    void the_same_moment_gives_the_same_story() {
        assertThat(Story.until(NOW)).isEqualTo(STORY);
    }

    @Test
    void it_takes_place_in_the_ten_months_before_and_never_in_the_future() {
        List<Instant> times = STORY.steps().stream().map(Step::at).toList();

        assertThat(times).isSorted().allSatisfy(time -> assertThat(time).isBeforeOrEqualTo(NOW));
        assertThat(Duration.between(times.getFirst(), NOW)).isGreaterThan(Duration.ofDays(290));
        assertThat(Duration.between(times.getLast(), NOW)).isLessThan(Duration.ofDays(4));
    }

    @Test
    void there_are_many_tenders_grants_buyers_and_districts_and_some_tenders_in_lots() {
        List<TenderPublished> tenders = events(TenderPublished.class);

        assertThat(tenders).hasSizeGreaterThan(70);
        assertThat(LEDGER.streamsOf("grant")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(LEDGER.streamsOf("fund")).hasSize(4);
        assertThat(LEDGER.streamsOf("proposal")).hasSizeGreaterThan(9);
        assertThat(tenders.stream().map(TenderPublished::buyer).collect(toSet()))
                .hasSize(Names.DISTRICTS.size());
        assertThat(tenders.stream().map(tender -> district(tender.place())).collect(toSet()))
                .containsAll(Names.DISTRICTS);
        assertThat(tenders.stream().map(tender -> tender.lots().size()).collect(toSet()))
                .contains(0, 2, 3);
    }

    @Test
    void grants_are_in_every_state() {
        Set<GrantStatus> states = LEDGER.streamsOf("grant")
                .map(stream -> status(LEDGER.stream(stream, GrantEvent.class)))
                .collect(toSet());

        assertThat(states).isEqualTo(EnumSet.allOf(GrantStatus.class));
    }

    @Test
    void entries_are_corrected_told_late_replied_to_and_against_rules() {
        assertThat(events(TenderEntryCorrected.class)).isNotEmpty();
        assertThat(events(GrantEntryCorrected.class)).isNotEmpty();
        assertThat(events(PartyEntryCorrected.class)).isNotEmpty();
        assertThat(events(StatementFiled.class)).isNotEmpty();
        assertThat(events(ComplaintDecided.class)).isNotEmpty();
        assertThat(LEDGER.everything().filter(recorded -> recorded.by().occurredAt() != null))
                .allSatisfy(late -> assertThat(late.happenedAt()).isBefore(late.at()))
                .isNotEmpty();
        assertThat(LEDGER.everything()
                        .flatMap(recorded -> recorded.by().contraryTo().stream())
                        .map(Contrary::rule))
                .contains("contract-before-standstill-ended", "award-to-rejected-bid", "deadline-passed");
    }

    @Test
    void ties_are_declared_and_taken_back_and_work_invited_again_goes_to_a_dearer_company() {
        List<VerdictRow> verdicts = LEDGER.streamsOf("tender")
                .flatMap(stream -> rows(Views.VERDICTS, stream).stream())
                .map(VerdictRow.class::cast)
                .toList();
        List<InterestRow> interests = LEDGER.streamsOf("party")
                .flatMap(stream -> rows(Views.INTERESTS, stream).stream())
                .map(InterestRow.class::cast)
                .toList();
        Set<Overlay> joined = verdicts.stream()
                .filter(row -> row.earlierRound() != null)
                .flatMap(row -> Links.of(row).overlays(interests, roundBefore(row, verdicts)).keySet().stream())
                .collect(toSet());

        assertThat(joined).containsExactlyInAnyOrder(Overlay.INTEREST_DECLARED, Overlay.EARLIER_ROUND_GROUP_LOWER);
        assertThat(interests)
                .extracting(InterestRow::status)
                .containsExactlyInAnyOrder(InterestStatus.DECLARED, InterestStatus.WITHDRAWN_AS_FALSE);
    }

    @Test
    void the_particulars_of_the_definitions_occur_with_what_is_told_of_each() {
        List<Verdict> verdicts = verdicts(LEDGER);
        List<Verdict.Details> details = verdicts.stream()
                .map(Verdict::details)
                .flatMap(Stream::ofNullable)
                .toList();

        assertThat(details)
                .extracting(Verdict.Details::queried)
                .contains(new Verdict.Queried(true, true), new Verdict.Queried(false, false));
        assertThat(details.stream().map(Verdict.Details::budget).flatMap(Stream::ofNullable))
                .singleElement()
                .satisfies(budget -> {
                    assertThat(budget.groupAbove()).isTrue();
                    assertThat(budget.winnerAbove()).isTrue();
                });
        assertThat(details).extracting(Verdict.Details::rounds).contains(2);
        assertThat(details.stream().filter(each -> each.together().size() == 2)).hasSize(2);
        assertThat(details.stream().filter(each -> !each.provenLater().isEmpty()))
                .isNotEmpty();
        assertThat(verdicts.stream().filter(verdict -> verdict.kind() == VerdictKind.TIED_LOWEST))
                .anySatisfy(tied -> assertThat(tied.lostOn()).isNotNull())
                .anySatisfy(tied -> assertThat(tied.lostOn()).isNull());
    }

    @Test
    void every_amount_that_is_told_stands_in_what_is_cited_for_it_or_is_the_sum_of_two_that_do() {
        Map<Long, String> entries = LEDGER.everything()
                .collect(toMap(Recorded::position, recorded -> recorded.event().toString()));
        List<Clause> clauses = verdicts(LEDGER).stream()
                .flatMap(verdict -> Explanation.of(verdict, Locale.ENGLISH, null).clauses().stream())
                .filter(clause -> !clause.positions().isEmpty())
                .filter(clause -> clause.text().contains("₮"))
                .toList();

        assertThat(clauses).hasSizeGreaterThan(100);
        assertThat(clauses)
                .filteredOn(clause -> {
                    Set<BigInteger> cited = clause.positions().stream()
                            .flatMap(position -> numbers("\\b(\\d+)\\b", entries.get(position)))
                            .collect(toSet());
                    return numbers("₮([\\d\u202F]+)", clause.text())
                            .anyMatch(told -> !cited.contains(told)
                                    && cited.stream().noneMatch(part -> cited.contains(told.subtract(part))));
                })
                .isEmpty();
    }

    private static Stream<BigInteger> numbers(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> new BigInteger(found.group(1).replace("\u202F", "")));
    }

    private static List<VerdictRow> roundBefore(VerdictRow row, List<VerdictRow> verdicts) {
        return verdicts.stream()
                .filter(other -> other.verdict().subject().tender().equals(row.earlierRound()))
                .toList();
    }

    private static <S> List<? extends Row> rows(View<S> view, String stream) {
        S state = view.empty();
        for (Recorded<LedgerEvent> recorded : LEDGER.stream(stream, LedgerEvent.class)) {
            state = view.fold(state, recorded);
        }
        return view.rows(state, RuleBook.EMPTY);
    }

    @Test
    void nothing_in_it_can_be_taken_for_real() {
        assertThat(LEDGER.everything())
                .allSatisfy(
                        recorded -> assertThat(recorded.by().demonstration()).isTrue());
        assertThat(places()).isNotEmpty().allSatisfy(place -> {
            if (place.khoroo() != null) {
                assertThat(place.khoroo()).isGreaterThan(900);
            }
        });
        assertThat(events(PartyRegistered.class)).allSatisfy(party -> {
            assertThat(party.party().value()).startsWith("demo-");
            switch (party.kind()) {
                case CITIZEN_GROUP -> assertThat(party.name()).containsPattern(" 9\\d\\d$");
                case INDIVIDUAL -> assertThat(party.name()).isNull();
                case PROCURING_ENTITY, FUNDER, REVIEW_BODY, STATE_OWNED_ENTERPRISE ->
                    assertThat(party.name()).containsIgnoringCase("жишиг");
                case BUSINESS, CONSORTIUM, UNKNOWN, WITNESS_ORGANISATION ->
                    assertThat(party.name()).isNotBlank();
            }
        });
    }

    @Test
    void prices_are_whole_tögrög() {
        assertThat(events(BidOpened.class))
                .extracting(opened -> Objects.requireNonNull(opened.content().price()))
                .allSatisfy(price -> assertThat(price.amount().scale()).isZero())
                .extracting(Money::currency)
                .containsOnly("MNT");
    }

    @Test
    void nobody_is_accused_of_anything() {
        Stream<String> texts = STORY.steps().stream()
                .flatMap(step -> switch (step.deed()) {
                    case Deed.Send send ->
                        Stream.concat(
                                send.command().sealed().stream().map(Sealed::payload),
                                Stream.of(send.command().toString()));
                    case Deed.Correct correct -> Stream.of(correct.reason().payload());
                })
                .map(text -> text.toLowerCase(Locale.ROOT));

        assertThat(texts)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(
                                "corrupt",
                                "illegal",
                                "unlawful",
                                "fraud",
                                "favoured",
                                "hidden",
                                "risk score",
                                "red flag",
                                "suspicious",
                                "cheat",
                                "авлига",
                                "хууль бус",
                                "луйвар",
                                "нуусан",
                                "хуурч"));
    }

    private static GrantStatus status(List<Recorded<GrantEvent>> history) {
        GrantRow row = null;
        for (Recorded<GrantEvent> recorded : history) {
            row = GrantView.step(row, recorded);
        }
        return Objects.requireNonNull(row).status();
    }

    private static String district(@Nullable Place place) {
        return Objects.requireNonNull(place).district();
    }

    private static List<Place> places() {
        return Stream.concat(
                        events(PartyRegistered.class).stream().map(PartyRegistered::place),
                        events(TenderPublished.class).stream().map(TenderPublished::place))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static <E extends LedgerEvent> List<E> events(Class<E> type) {
        return LEDGER.everything()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<Verdict> verdicts(PaperLedger ledger) {
        return ledger.streamsOf("tender")
                .map(tender -> CaseFile.of(ledger.stream(tender, TenderEvent.class)))
                .flatMap(file -> Judge.judge(file, RuleSet.LEGAL_FORM).stream())
                .toList();
    }
}
