package org.gerch.core.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.tender.Example.*;
import static org.gerch.core.tender.Scenario.given;
import static org.gerch.core.tender.Scenario.nothing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.CorrectionRefusal.CorrectionSaysNothingNew;
import org.gerch.core.kernel.CorrectionRefusal.CorrectionUnreadable;
import org.gerch.core.kernel.CorrectionRefusal.EntryNotCorrectable;
import org.gerch.core.kernel.CorrectionRefusal.NotASecondPerson;
import org.gerch.core.kernel.CorrectionRefusal.ValueNotCorrectable;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.PartyKind;
import org.gerch.core.tender.ContractEvent.ContractPaymentRecorded;
import org.gerch.core.tender.ContractEvent.ContractSigned;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.InvitationEvent.TenderPlanned;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.TenderCommand.CorrectTenderEntry;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionLawTest {
    private static final Actor SECOND = new Actor("Head of procurement", BUYER);
    private static final String PRICE_FIELD = "content.price.amount";
    private static final Scenario OPENED =
            given(published(), submitted(BID, GROUP)).at(OPENING, opened(BID, GROUP_FACTS));

    @Test
    void a_mistyped_price_is_corrected_by_two_persons() {
        PublishedTender after = (PublishedTender) OPENED.when(correct(2, PRICE_FIELD, "\"18400000\"", "\"1840000\""))
                .recorded(corrected(2, PRICE_FIELD, "\"18400000\"", "\"1840000\""))
                .breakingNoRule()
                .then()
                .state();
        assertThat(after.bids().get(BID).opened().orElseThrow().price()).isEqualTo(mnt("1840000"));
    }

    @Test
    void a_value_is_written_canonically_however_it_was_typed() {
        OPENED.when(correct(2, PRICE_FIELD, "\"18400000\"", "\"1840000.50\""))
                .recorded(corrected(2, PRICE_FIELD, "\"18400000\"", "\"1840000.5\""));
    }

    @Test
    void a_corrected_deadline_decides_anew_which_bids_were_late() {
        Scenario late = given(published()).at(LATE, submitted(BID, GROUP));
        PublishedTender after =
                (PublishedTender) late.when(correct(0, "deadline", json(DEADLINE.toString()), json(LATE.toString())))
                        .recorded(corrected(0, "deadline", json(DEADLINE.toString()), json(LATE.toString())))
                        .then()
                        .state();
        assertThat(after.bids().get(BID).submission().late()).isFalse();
        assertThat(after.invitation().deadline()).isEqualTo(LATE);
    }

    @Test
    void a_corrected_payment_counts_with_its_right_amount() {
        given(published(), submitted(BID, GROUP), opened(BID, GROUP_FACTS), awarded(BID))
                .and(new ContractSigned(CONTRACT, AWARD, PRICE))
                .and(new ContractPaymentRecorded(CONTRACT, "p1", mnt("184000000")))
                .and(corrected(5, "amount.amount", "\"184000000\"", "\"18400000\""))
                .when(new ContractCommand.RecordContractPayment(TENDER, CONTRACT, "p2", mnt("1")))
                .decided()
                .noting(new Breach.PaidMoreThanContracted(PRICE, mnt("18400001")));
    }

    @Test
    void a_plans_estimate_and_an_invitations_count_are_corrected() {
        given(new TenderPlanned(TENDER, "Stairway", BUYER, null, null, PRICE))
                .when(correct(0, "estimatedCost.amount", "\"18400000\"", "\"19\""))
                .recorded(corrected(0, "estimatedCost.amount", "\"18400000\"", "\"19\""));
        given(invited(5)).when(correct(0, "invited", "5", "6")).recorded(corrected(0, "invited", "5", "6"));
    }

    @ParameterizedTest
    @CsvSource({
        "awardRules.taxRate, '\"10\"', '\"12.5\"'",
        "awardRules.preference.percent, '\"5\"', '\"7.5\"'",
        "awardRules.lotLimit, 2, 3",
        "awardRules.rounds, 2, 3"
    })
    void the_rules_of_the_award_are_corrected_where_they_were_published_or_amended(
            String field, String was, String value) {
        AwardRules rules = new AwardRules(
                BigDecimal.TEN, new AwardRules.Preference(BigDecimal.valueOf(5), List.of(PartyKind.BUSINESS)), 2, 2);

        given(invitedUnder(rules))
                .when(correct(0, field, was, value))
                .recorded(corrected(0, field, was, value))
                .breakingNoRule();
        given(published(), new InvitationEvent.TenderAmended(null, null, null, null, null, null, null, null, rules))
                .when(correct(1, field, was, value))
                .recorded(corrected(1, field, was, value));
        given(published()).when(correct(0, field, null, value)).refused(new ValueNotCorrectable(0, field));
    }

    @Test
    void of_two_corrections_the_later_one_counts() {
        Scenario once = OPENED.and(corrected(2, PRICE_FIELD, "\"18400000\"", "\"7\""));
        TenderState twice = once.when(correct(2, PRICE_FIELD, "\"7\"", "\"8\""))
                .decided()
                .then()
                .state();
        assertThat(priceIn(twice)).isEqualTo(mnt("8"));
        once.when(correct(2, PRICE_FIELD, "\"18400000\"", "\"8\"")).decided().breakingNoRule();
    }

    @Test
    void an_entry_that_is_not_there_is_not_corrected() {
        nothing().when(correct(0, "deadline", null, "\"x\"")).refused(new Impossible.TenderUnknown(TENDER));
        OPENED.when(correct(3, PRICE_FIELD, "\"1\"", "\"2\"")).refused(new EntryNotCorrectable(3));
        OPENED.when(correct(-1, PRICE_FIELD, "\"1\"", "\"2\"")).refused(new EntryNotCorrectable(-1));
    }

    @Test
    void who_did_what_is_never_corrected() {
        OPENED.when(correct(2, "bid", "\"bid-1\"", "\"bid-2\"")).refused(new ValueNotCorrectable(2, "bid"));
        OPENED.when(correct(1, "tenderer", "\"group-1\"", "\"firm-1\""))
                .refused(new ValueNotCorrectable(1, "tenderer"));
    }

    @Test
    void a_correction_is_not_itself_corrected() {
        OPENED.and(corrected(2, PRICE_FIELD, "\"18400000\"", "\"7\""))
                .when(correct(3, "value", "\"7\"", "\"8\""))
                .refused(new ValueNotCorrectable(3, "value"));
    }

    @Test
    void a_value_that_never_stood_there_is_not_replaced() {
        given(publishedWith(null, null, Method.OPEN))
                .when(correct(0, "deadline", null, json(LATE.toString())))
                .refused(new ValueNotCorrectable(0, "deadline"));
        OPENED.when(correct(2, PRICE_FIELD, null, "\"7\"")).refused(new ValueNotCorrectable(2, PRICE_FIELD));
    }

    @Test
    void who_corrects_knows_what_stands_there() {
        OPENED.when(correct(2, PRICE_FIELD, "\"5\"", "\"7\""))
                .refused(new Impossible.ValueMismatch(PRICE_FIELD, "\"5\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"cheap\"", "\"-1\"", "\"\"", "\"1e99\"", "\"2026-04-01T02:00:00Z\""})
    void a_price_is_only_replaced_by_a_price(String value) {
        OPENED.when(correct(2, PRICE_FIELD, "\"18400000\"", value)).refused(new CorrectionUnreadable(2, PRICE_FIELD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "null", "{}", "[1]", "true"})
    void what_is_no_value_corrects_nothing(String value) {
        OPENED.when(correct(2, PRICE_FIELD, "\"18400000\"", value)).refused(new ValueNotCorrectable(2, PRICE_FIELD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"tomorrow\"", "5", "\"2026-13-01T00:00:00Z\""})
    void a_time_is_only_replaced_by_a_time(String value) {
        OPENED.when(correct(0, "deadline", json(DEADLINE.toString()), value))
                .refused(new CorrectionUnreadable(0, "deadline"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "\"1.5\"", "99999999999", "\"many\""})
    void a_count_is_only_replaced_by_a_count(String value) {
        given(invited(5)).when(correct(0, "invited", "5", value)).refused(new CorrectionUnreadable(0, "invited"));
    }

    @Test
    void a_correction_changes_something() {
        OPENED.when(correct(2, PRICE_FIELD, "\"18400000\"", "\"18400000.00\""))
                .refused(new CorrectionSaysNothingNew(2, PRICE_FIELD));
    }

    @Test
    void nobody_confirms_his_own_correction() {
        CorrectTenderEntry alone = new CorrectTenderEntry(
                TENDER, 102, 2, PRICE_FIELD, "\"18400000\"", "\"7\"", text("typo"), Scenario.OFFICE);
        var refusal = new NotASecondPerson("Procurement office");
        OPENED.when(alone).refused(refusal);
        OPENED.when(alone).importedWithoutDate().noting(refusal);
    }

    @Test
    void a_reader_sees_the_right_value_in_the_cited_entry_and_which_entries_were_cited() {
        List<Recorded<TenderEvent>> log = log(
                published(),
                submitted(BID, GROUP),
                opened(BID, GROUP_FACTS),
                corrected(2, PRICE_FIELD, "\"18400000\"", "\"7\""));
        Corrections corrections = Corrections.among(log);
        List<Recorded<TenderEvent>> read = corrections.applied(log);
        assertThat(corrections.corrected()).containsExactly(2L);
        assertThat(read).hasSameSizeAs(log);
        assertThat(((BidOpened) read.get(2).event()).content()).isEqualTo(BidContent.at(mnt("7")));
        assertThat(((BidOpened) read.get(2).event()).payload()).contains("18400000");
        assertThat(read.get(2).position()).isEqualTo(log.get(2).position());
        assertThat(read.get(1)).isEqualTo(log.get(1));
    }

    @Test
    void a_correction_that_does_not_fit_changes_nothing() {
        List<Recorded<TenderEvent>> log =
                log(published(), corrected(0, "title", "\"a\"", "\"b\""), corrected(0, "deadline", "\"a\"", "\"b\""));
        assertThat(Corrections.among(log).applied(log)).isEqualTo(log);
    }

    private static List<Recorded<TenderEvent>> log(TenderEvent... events) {
        List<Recorded<TenderEvent>> log = new ArrayList<>();
        for (TenderEvent event : events) {
            long seq = log.size();
            var by = Scenario.provenance(Scenario.OFFICE, EARLY, null, null);
            log.add(new Recorded<>(100 + seq, EARLY, "tender/UB-2026-0041", seq, new UUID(0, seq), event, by));
        }
        return log;
    }

    private static TenderPublished invited(int count) {
        return invited(Method.LIMITED, count, null);
    }

    private static TenderPublished invitedUnder(AwardRules rules) {
        return invited(Method.OPEN, null, rules);
    }

    private static TenderPublished invited(Method method, Integer count, AwardRules rules) {
        TenderPublished open = published();
        return new TenderPublished(
                open.tender(),
                open.title(),
                null,
                open.buyer(),
                null,
                null,
                null,
                method,
                count,
                open.criterion(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                rules);
    }

    private static Money priceIn(TenderState state) {
        return ((PublishedTender) state).bids().get(BID).opened().orElseThrow().price();
    }

    private static String json(String text) {
        return '"' + text + '"';
    }

    private static CorrectTenderEntry correct(long seq, String field, String was, String value) {
        return new CorrectTenderEntry(TENDER, 100 + seq, seq, field, was, value, text("typo"), SECOND);
    }

    private static TenderEntryCorrected corrected(long seq, String field, String was, String value) {
        return new TenderEntryCorrected(
                100 + seq, seq, field, was, value, text("typo").commitment(), SECOND);
    }
}
