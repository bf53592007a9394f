package org.gerch.api.command;

import org.gerch.core.fund.FundCommand;
import org.gerch.core.fund.ProposalCommand;
import org.gerch.core.grant.BudgetedCommand;
import org.gerch.core.grant.GrantCommand;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.party.PartyCommand;
import org.gerch.core.rules.RulesCommand;
import org.gerch.core.signing.SigningCommand;
import org.gerch.core.tender.TenderCommand;

/**
 * The names under which the shells take commands: one per feature instead of one per command.
 *
 * <p>The law's exhaustive switches find the command's own rules; Axon needs to know only whose law it is.
 */
public final class CommandRoute {
    public static final String PARTY = "party";
    public static final String FUND = "fund";
    public static final String PROPOSAL = "proposal";
    public static final String GRANT = "grant";
    public static final String BUDGETED_GRANT = "grant-and-fund";
    public static final String TENDER = "tender";
    public static final String RULES = "rules";
    public static final String LOG_KEY = "log-key";

    private CommandRoute() {}

    static String of(LedgerCommand command) {
        if (command instanceof BudgetedCommand) {
            return BUDGETED_GRANT;
        }
        if (command instanceof GrantCommand) {
            return GRANT;
        }
        if (command instanceof TenderCommand) {
            return TENDER;
        }
        if (command instanceof PartyCommand) {
            return PARTY;
        }
        if (command instanceof FundCommand) {
            return FUND;
        }
        if (command instanceof ProposalCommand) {
            return PROPOSAL;
        }
        if (command instanceof RulesCommand) {
            return RULES;
        }
        if (command instanceof SigningCommand) {
            return LOG_KEY;
        }
        throw new IllegalArgumentException("no feature takes " + command.getClass());
    }
}
