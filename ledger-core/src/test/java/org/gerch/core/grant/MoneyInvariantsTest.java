package org.gerch.core.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.grant.Example.*;
import static org.gerch.core.kernel.Role.FUND_OFFICER;
import static org.gerch.core.kernel.Role.GRANTEE;
import static org.gerch.core.kernel.Role.TREASURER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gerch.core.fund.AllocationId;
import org.gerch.core.fund.FundCommand;
import org.gerch.core.fund.FundCommand.AllocateBudget;
import org.gerch.core.fund.FundCommand.CorrectFundEntry;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.fund.FundLaw;
import org.gerch.core.fund.FundState;
import org.gerch.core.grant.ApplicationCommand.ApplyForGrant;
import org.gerch.core.grant.ApplicationCommand.RejectGrant;
import org.gerch.core.grant.ApplicationCommand.WithdrawApplication;
import org.gerch.core.grant.BudgetedCommand.ApproveGrant;
import org.gerch.core.grant.BudgetedCommand.CancelGrant;
import org.gerch.core.grant.BudgetedCommand.CloseGrant;
import org.gerch.core.grant.BudgetedCommand.ReturnFunds;
import org.gerch.core.grant.GrantCommand.CorrectGrantEntry;
import org.gerch.core.grant.MoneyCommand.OrderDisbursement;
import org.gerch.core.grant.MoneyCommand.RecordPayment;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Story;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any commands in any order, from a seeded source of chance: the sums hold after each of them. */
class MoneyInvariantsTest {
    private static final int STEPS = 3_000;
    private static final int GRANTS_AT_A_TIME = 12;
    private static final int STEPS_OF_A_SEASON = 500;
    private static final Provenance OFFICER = Story.by(FUND_OFFICE, FUND_OFFICER, TREASURER);
    private static final Provenance CHAIR = Story.by(GROUP_CHAIR, GRANTEE);

    private FundState fund = fund();
    private final Map<GrantId, GrantState> grants = new HashMap<>();
    private final Map<String, Integer> accepted = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
    void no_more_is_ever_approved_than_allocated_or_ordered_than_approved(long seed) {
        Random chance = new Random(seed);

        for (int step = 0; step < STEPS; step++) {
            step(chance, step);
            assertThat(fund.committed("MNT")).isBetween(mnt(0), fund.allocated("MNT"));
            assertThat(fund.committed("MNT")).isEqualTo(promised());
            grants.values().forEach(grant -> {
                assertThat(grant.ordered("MNT")).isLessThanOrEqualTo(grant.approved("MNT"));
                assertThat(grant.returned("MNT")).isLessThanOrEqualTo(grant.ordered("MNT"));
            });
        }
        assertThat(accepted.keySet()).as("what chance tried successfully").hasSize(12);
    }

    private void step(Random chance, int step) {
        GrantId id = new GrantId("G-" + step / STEPS_OF_A_SEASON + "-" + chance.nextInt(GRANTS_AT_A_TIME));
        Money amount = new Money(BigDecimal.valueOf(1 + chance.nextInt(30_000), 2), "MNT");
        String number = Integer.toString(step);
        switch (chance.nextInt(12)) {
            case 0 -> own(id, new ApplyForGrant(id, FUND, GROUP, "A well", amount, null, null, null), CHAIR);
            case 1 -> both(id, new ApproveGrant(id, FUND, amount, null));
            case 2, 3 -> own(id, new OrderDisbursement(id, new TrancheId(number), amount), OFFICER);
            case 4 -> both(id, new ReturnFunds(id, FUND, new PaymentId(number), amount, null));
            case 5 -> pay(id, new PaymentId(number), amount);
            case 6 -> seldom(chance, () -> both(id, new CancelGrant(id, FUND, null, null)));
            case 7 -> seldom(chance, () -> both(id, new CloseGrant(id, FUND, null)));
            case 8 -> seldom(chance, () -> own(id, new RejectGrant(id, null, null), OFFICER));
            case 9 -> seldom(chance, () -> own(id, new WithdrawApplication(id, null), CHAIR));
            case 10 -> seldom(chance, () -> allocate(new AllocationId(number), amount));
            default -> correct(id, chance, amount);
        }
    }

    /** What grants hold of the fund, counted from the grants alone. */
    private Money promised() {
        return grants.values().stream()
                .map(grant -> grant.unordered("MNT").plus(grant.ordered("MNT")).minus(grant.returned("MNT")))
                .reduce(Money.zero("MNT"), Money::plus);
    }

    private void pay(GrantId id, PaymentId payment, Money amount) {
        List<GrantEvent> entries = new ArrayList<>(grant(id).entries().all());
        entries.stream()
                .filter(GrantEvent.DisbursementOrdered.class::isInstance)
                .map(GrantEvent.DisbursementOrdered.class::cast)
                .findFirst()
                .ifPresent(order -> own(id, new RecordPayment(id, order.tranche(), payment, amount), OFFICER));
    }

    private void correct(GrantId id, Random chance, Money amount) {
        long seq = chance.nextInt(8);
        String value = "\"" + amount.plain() + "\"";
        if (chance.nextBoolean()) {
            own(id, new CorrectGrantEntry(id, seq, seq, "amount.amount", "", value, TEXT, SECOND_PERSON), OFFICER);
        } else {
            onFund(new CorrectFundEntry(FUND, seq, seq, "amount.amount", "", value, TEXT, SECOND_PERSON));
        }
    }

    private void allocate(AllocationId allocation, Money amount) {
        onFund(new AllocateBudget(FUND, allocation, amount, "City budget", "2026"));
    }

    private static void seldom(Random chance, Runnable what) {
        if (chance.nextInt(8) == 0) {
            what.run();
        }
    }

    private void own(GrantId id, GrantCommand.Own command, Provenance by) {
        if (GrantLaw.decide(grant(id), command, by) instanceof Decision.Accepted<GrantEvent> decision) {
            decision.events().forEach(event -> grants.put(id, GrantLaw.evolve(grant(id), event)));
            accepted.merge(command.commandName(), 1, Integer::sum);
        }
    }

    private void both(GrantId id, BudgetedCommand command) {
        if (BudgetedLaw.decide(fund, grant(id), command, OFFICER) instanceof JointDecision.Accepted decision) {
            decision.onFund().forEach(event -> fund = FundLaw.evolve(fund, event));
            decision.onGrant().forEach(event -> grants.put(id, GrantLaw.evolve(grant(id), event)));
            accepted.merge(command.commandName(), 1, Integer::sum);
        }
    }

    private void onFund(FundCommand command) {
        if (FundLaw.decide(fund, command, OFFICER) instanceof Decision.Accepted<FundEvent> decision) {
            decision.events().forEach(event -> fund = FundLaw.evolve(fund, event));
            accepted.merge(command.commandName(), 1, Integer::sum);
        }
    }

    private GrantState grant(GrantId id) {
        return grants.getOrDefault(id, GrantState.UNKNOWN);
    }
}
