package org.gerch.api.grant;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.gerch.api.command.CommandRefused;
import org.gerch.api.command.CommandRoute;
import org.gerch.api.command.Recording;
import org.gerch.api.fund.FundAggregate;
import org.gerch.core.grant.BudgetedCommand;
import org.gerch.core.grant.BudgetedLaw;
import org.gerch.core.grant.JointDecision;
import org.gerch.core.kernel.Decision;
import org.springframework.stereotype.Component;

/**
 * Takes the commands that a grant and its fund decide together.
 *
 * <p>Both streams are loaded in the order of their names, the fund's first, so that no two of these commands can wait for each
 * other; both parts reach the store in one append, which holds both sequence checks.
 */
@Component
class BudgetedGrants {
    private final Repository<FundAggregate> funds;
    private final Repository<GrantAggregate> grants;

    BudgetedGrants(Repository<FundAggregate> funds, Repository<GrantAggregate> grants) {
        this.funds = funds;
        this.grants = grants;
    }

    @CommandHandler(commandName = CommandRoute.BUDGETED_GRANT)
    void handle(BudgetedCommand command, MetaData meta) throws Exception {
        Aggregate<FundAggregate> fund = funds.loadOrCreate(command.fundStream(), FundAggregate::new);
        Aggregate<GrantAggregate> grant = grants.loadOrCreate(command.stream(), GrantAggregate::new);
        JointDecision decision = BudgetedLaw.decide(
                fund.invoke(FundAggregate::state),
                grant.invoke(GrantAggregate::state),
                command,
                Recording.provenance(meta));
        switch (decision) {
            case JointDecision.Refused refused -> throw new CommandRefused(refused.refusal());
            case JointDecision.Accepted accepted -> {
                fund.execute(shell -> shell.record(
                        new Decision.Accepted<>(accepted.onFund(), accepted.contraryTo()), command.fundStream(), meta));
                grant.execute(shell -> shell.record(
                        new Decision.Accepted<>(accepted.onGrant(), accepted.contraryTo()), command, meta));
            }
        }
    }
}
