package org.gerch.api.fund;

import static org.gerch.api.testing.Asked.recorded;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gerch.api.command.CommandRefused;
import org.gerch.api.command.CommandRoute;
import org.gerch.api.testing.Asked;
import org.gerch.api.wiring.StreamOfCommand;
import org.gerch.core.fund.AllocationId;
import org.gerch.core.fund.FundCommand.AllocateBudget;
import org.gerch.core.fund.FundEvent.BudgetAllocated;
import org.gerch.core.fund.FundEvent.FundOpened;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.junit.jupiter.api.Test;

class FundAggregateTest {
    private static final FundId FUND = new FundId("LDF");
    private static final Money AMOUNT = Money.of("1000", "MNT");
    private static final AllocateBudget ALLOCATE =
            new AllocateBudget(FUND, new AllocationId("a"), AMOUNT, "state", "2026");

    private final FixtureConfiguration<FundAggregate> fixture =
            new AggregateTestFixture<>(FundAggregate.class).registerCommandTargetResolver(new StreamOfCommand());

    @Test
    void an_open_fund_takes_a_budget() {
        fixture.given(recorded(new FundOpened(FUND, "Local fund", new PartyId("STATE"), null, "MNT")))
                .when(Asked.of(ALLOCATE, CommandRoute.FUND))
                .expectEvents(new BudgetAllocated(new AllocationId("a"), AMOUNT, "state", "2026"));
    }

    @Test
    void a_fund_that_nobody_opened_takes_none() {
        fixture.givenNoPriorActivity()
                .when(Asked.of(ALLOCATE, CommandRoute.FUND))
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }
}
