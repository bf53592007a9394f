package org.gerch.core.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gerch.core.kernel.Story.NOON;

import java.time.Instant;
import org.gerch.core.fund.FundCommand.AllocateBudget;
import org.gerch.core.fund.FundCommand.CloseFund;
import org.gerch.core.fund.FundCommand.CorrectFundEntry;
import org.gerch.core.fund.FundCommand.OpenCall;
import org.gerch.core.fund.FundCommand.OpenFund;
import org.gerch.core.fund.FundEvent.BudgetAllocated;
import org.gerch.core.fund.FundEvent.BudgetCommitted;
import org.gerch.core.fund.FundEvent.BudgetReleased;
import org.gerch.core.fund.FundEvent.CallOpened;
import org.gerch.core.fund.FundEvent.FundClosed;
import org.gerch.core.fund.FundEvent.FundEntryCorrected;
import org.gerch.core.fund.FundEvent.FundOpened;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.CorrectionRefusal;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FundLawTest {
    private static final FundId FUND = new FundId("LDF-2026");
    private static final PartyId CITY = new PartyId("city");
    private static final Place PLACE = new Place("Bayanzurkh", null);
    private static final AllocationId FIRST = new AllocationId("2026-1");
    private static final CallId CALL = new CallId("spring");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Sealed TEXT = new Sealed(Sealed.Domain.TEXT, "ab".repeat(32), "no money left");
    private static final FundOpened OPENED = new FundOpened(FUND, "Local Development Fund", CITY, PLACE, "MNT");
    private static final BudgetAllocated ALLOCATED = new BudgetAllocated(FIRST, mnt(1000), "City budget", "2026");
    private static final BudgetCommitted COMMITTED = new BudgetCommitted(new GrantId("G-1"), mnt(600));
    private static final Story<FundState, FundCommand, FundEvent> NOTHING =
            new Story<>(FundState.UNKNOWN, FundLaw::decide, FundLaw::evolve);

    @Test
    void a_fund_is_opened_in_one_currency() {
        NOTHING.when(new OpenFund(FUND, "Local Development Fund", CITY, PLACE, "MNT"))
                .recorded(OPENED);
    }

    @Test
    void a_fund_is_opened_once() {
        NOTHING.given(OPENED)
                .when(new OpenFund(FUND, "Another", CITY, null, "USD"))
                .imported()
                .refused(new FundRefusal.FundAlreadyOpened(FUND));
    }

    @Test
    void nothing_is_asked_of_a_fund_nobody_opened() {
        NOTHING.when(allocate(FIRST, mnt(1))).imported().refused(new FundRefusal.FundUnknown(FUND));
        NOTHING.when(new CloseFund(FUND, null)).refused(new FundRefusal.FundUnknown(FUND));
    }

    @Test
    void an_allocation_names_its_source_and_adds_to_what_may_be_promised() {
        NOTHING.given(OPENED).when(allocate(FIRST, mnt(1000))).recorded(ALLOCATED);

        FundState state = NOTHING.given(
                        OPENED,
                        ALLOCATED,
                        new BudgetAllocated(new AllocationId("2026-2"), mnt(50), "A donor", "2026"),
                        COMMITTED,
                        new BudgetReleased(new GrantId("G-1"), mnt(100)))
                .state();
        assertThat(state.allocated("MNT")).isEqualTo(mnt(1050));
        assertThat(state.committed("MNT")).isEqualTo(mnt(500));
        assertThat(state.available("MNT")).isEqualTo(mnt(550));
    }

    @Test
    void an_allocation_is_recorded_once() {
        NOTHING.given(OPENED, ALLOCATED)
                .when(allocate(FIRST, mnt(1000)))
                .imported()
                .refused(new FundRefusal.AllocationAlreadyRecorded(FIRST));
    }

    @Test
    void an_allocation_in_another_currency_has_no_sum_with_the_rest() {
        Money dollars = Money.of("10", "USD");

        NOTHING.given(OPENED)
                .when(allocate(FIRST, dollars))
                .imported()
                .refused(new FundRefusal.FundCurrencyDiffers("MNT", dollars));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-0.01"})
    void an_allocation_is_above_zero(String amount) {
        Money money = Money.of(amount, "MNT");

        assertThatThrownBy(() -> allocate(FIRST, money)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_call_is_opened_once() {
        NOTHING.given(OPENED)
                .when(new OpenCall(FUND, CALL, "Stairways", MAY))
                .recorded(new CallOpened(CALL, "Stairways", MAY));
        NOTHING.given(OPENED, new CallOpened(CALL, null, MAY))
                .when(new OpenCall(FUND, CALL, null, MAY))
                .imported()
                .refused(new FundRefusal.CallAlreadyOpened(CALL));
    }

    @Test
    void a_closed_fund_allocates_nothing_calls_nobody_and_is_not_closed_again() {
        Story<FundState, FundCommand, FundEvent> closed = NOTHING.given(OPENED, new FundClosed(null));
        FundRefusal why = new FundRefusal.FundClosedAlready(FUND);

        NOTHING.given(OPENED).when(new CloseFund(FUND, TEXT)).recorded(new FundClosed(TEXT.commitment()));
        closed.when(allocate(FIRST, mnt(1))).refused(why);
        closed.when(new OpenCall(FUND, CALL, null, MAY)).refused(why);
        closed.when(new CloseFund(FUND, null)).refused(why);
        closed.when(allocate(FIRST, mnt(1))).imported().recordedNoting(why);
    }

    @Test
    void a_corrected_allocation_changes_what_may_be_promised() {
        NOTHING.given(OPENED, ALLOCATED, COMMITTED)
                .when(correct(1, "amount.amount", "\"600\""))
                .recorded(corrected(1, "amount.amount", "\"600\""));

        FundState state = NOTHING.given(OPENED, ALLOCATED, COMMITTED, corrected(1, "amount.amount", "\"600\""))
                .state();
        assertThat(state.available("MNT")).isEqualTo(mnt(0));
    }

    @Test
    void a_corrected_allocation_still_covers_what_was_promised_from_it() {
        NOTHING.given(OPENED, ALLOCATED, COMMITTED)
                .when(correct(1, "amount.amount", "\"599\""))
                .refused(new FundRefusal.AllocationBelowCommitted(mnt(599), mnt(600)));
    }

    @Test
    void what_the_ledger_committed_is_not_corrected() {
        NOTHING.given(OPENED, ALLOCATED, COMMITTED)
                .when(correct(2, "amount.amount", "\"500\""))
                .refused(new CorrectionRefusal.EntryNotCorrectable(2));
        NOTHING.given(OPENED)
                .when(correct(0, "currency", "\"USD\""))
                .refused(new CorrectionRefusal.ValueNotCorrectable(0, "currency"));
    }

    @Test
    void names_places_sources_and_dates_can_be_corrected() {
        FundState state = NOTHING.given(
                        OPENED,
                        ALLOCATED,
                        new CallOpened(CALL, "Stairway", NOON),
                        corrected(0, "name", "\"The Fund\""),
                        corrected(0, "place.district", "\"Chingeltei\""),
                        corrected(1, "moneyFrom", "\"State budget\""),
                        corrected(1, "period", "\"2027\""),
                        corrected(2, "title", "\"Stairways\""),
                        corrected(2, "closes", "\"" + MAY + "\""))
                .state();

        assertThat(state.opening())
                .isEqualTo(new FundOpened(FUND, "The Fund", CITY, new Place("Chingeltei", null), "MNT"));
        assertThat(state.recorded())
                .containsEntry(1L, new BudgetAllocated(FIRST, mnt(1000), "State budget", "2027"))
                .containsEntry(2L, new CallOpened(CALL, "Stairways", MAY));
    }

    private static Money mnt(long amount) {
        return Money.of(Long.toString(amount), "MNT");
    }

    private static AllocateBudget allocate(AllocationId allocation, Money amount) {
        return new AllocateBudget(FUND, allocation, amount, "City budget", "2026");
    }

    private static CorrectFundEntry correct(long seq, String field, String value) {
        return new CorrectFundEntry(FUND, 40 + seq, seq, field, "\"was\"", value, TEXT, new Actor("Head", null));
    }

    private static FundEntryCorrected corrected(long seq, String field, String value) {
        return new FundEntryCorrected(
                40 + seq, seq, field, "\"was\"", value, TEXT.commitment(), new Actor("Head", null));
    }
}
