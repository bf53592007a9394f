package org.gerch.api.rules;

import static org.gerch.api.testing.Asked.recorded;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gerch.api.command.CommandRoute;
import org.gerch.api.testing.Asked;
import org.gerch.api.wiring.StreamOfCommand;
import org.gerch.core.rules.GroupRule;
import org.gerch.core.rules.RuleScope;
import org.gerch.core.rules.RulesCommand.AdoptRules;
import org.gerch.core.rules.RulesEvent.RulesAdopted;
import org.junit.jupiter.api.Test;

class RulesAggregateTest {
    private static final RuleScope SCOPE = new RuleScope("ocds-brtce0");
    private static final List<GroupRule> RULES = List.of(GroupRule.parse("parties.details.scale=sme"));
    private static final AdoptRules ADOPT = new AdoptRules(SCOPE, "sme-1", null, RULES);

    private final FixtureConfiguration<RulesAggregate> fixture =
            new AggregateTestFixture<>(RulesAggregate.class).registerCommandTargetResolver(new StreamOfCommand());

    @Test
    void a_version_is_adopted() {
        fixture.givenNoPriorActivity()
                .when(Asked.of(ADOPT, CommandRoute.RULES))
                .expectEvents(new RulesAdopted(SCOPE, "sme-1", null, RULES));
    }

    @Test
    void the_same_version_again_is_nothing_new() {
        fixture.given(recorded(new RulesAdopted(SCOPE, "sme-1", null, RULES)))
                .when(Asked.of(ADOPT, CommandRoute.RULES))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
