package org.gerch.api.grant;

import static org.gerch.api.testing.Asked.recorded;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gerch.api.command.CommandRefused;
import org.gerch.api.command.CommandRoute;
import org.gerch.api.testing.Asked;
import org.gerch.api.wiring.StreamOfCommand;
import org.gerch.core.grant.ApplicationCommand.ApplyForGrant;
import org.gerch.core.grant.GrantEvent.ApplicationSubmitted;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.junit.jupiter.api.Test;

class GrantAggregateTest {
    private static final GrantId GRANT = new GrantId("W-1");
    private static final FundId FUND = new FundId("LDF");
    private static final Money AMOUNT = Money.of("800", "MNT");
    private static final ApplyForGrant APPLY =
            new ApplyForGrant(GRANT, FUND, new PartyId("ORG"), "Well", AMOUNT, null, null, null);

    private final FixtureConfiguration<GrantAggregate> fixture =
            new AggregateTestFixture<>(GrantAggregate.class).registerCommandTargetResolver(new StreamOfCommand());

    @Test
    void an_application_is_recorded() {
        fixture.givenNoPriorActivity()
                .when(Asked.of(APPLY, CommandRoute.GRANT))
                .expectEvents(
                        new ApplicationSubmitted(GRANT, FUND, new PartyId("ORG"), "Well", AMOUNT, null, null, null));
    }

    @Test
    void the_same_application_is_not_recorded_twice() {
        fixture.given(recorded(
                        new ApplicationSubmitted(GRANT, FUND, new PartyId("ORG"), "Well", AMOUNT, null, null, null)))
                .when(Asked.of(APPLY, CommandRoute.GRANT))
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }
}
