package org.gerch.api.demo.story;

import java.util.ArrayList;
import java.util.List;
import org.gerch.core.fund.AllocationId;
import org.gerch.core.fund.CallId;
import org.gerch.core.fund.FundCommand.AllocateBudget;
import org.gerch.core.fund.FundCommand.OpenCall;
import org.gerch.core.fund.FundCommand.OpenFund;
import org.gerch.core.kernel.FundId;
import org.gerch.core.party.PartyCommand.RecordDormancy;
import org.gerch.core.party.PartyCommand.RecordRevival;
import org.gerch.core.party.PartyCommand.RegisterParty;
import org.gerch.core.party.PartyCommand.RenameParty;

/** What comes first: everybody is registered, funds are opened; and what becomes of some groups meanwhile. */
final class Opening {
    private static final long BUDGET = 360_000_000;
    private static final String PERIOD = "2026";

    private final Cast cast;
    private final Script script;
    private final WorkingDays calendar;
    private final Dice dice;

    Opening(Cast cast, Script script, WorkingDays calendar, Dice dice) {
        this.cast = cast;
        this.script = script;
        this.calendar = calendar;
        this.dice = dice;
    }

    void register() {
        Strand strand = strand(0);
        Member misspelt = cast.businesses().getLast();
        for (Member member : cast.everybody().toList()) {
            if (member.equals(misspelt)) {
                registerMisspelt(misspelt, strand(1));
            } else {
                strand.does(Speaker.REGISTRAR, member.registration());
                strand.minutes(0, 4);
            }
        }
    }

    /** Each fund has a first allocation, and a second one later; the first fund's is copied wrongly and corrected. */
    List<Pot> openFunds() {
        List<Pot> pots = new ArrayList<>();
        for (Member funder : cast.funders()) {
            Pot pot = new Pot(new FundId("DEMO-FUND-" + (pots.size() + 1)), funder, new CallId("CALL-1"));
            open(pot, pots.isEmpty());
            pots.add(pot);
        }
        return pots;
    }

    /** One group falls silent for good, another comes back, a third takes another name. */
    void livesOfGroups() {
        Member silent = cast.neighbourhoods().get(1).groups().getLast();
        Member back = cast.neighbourhoods().get(4).groups().getLast();
        Member renamed = cast.neighbourhoods().get(7).groups().getLast();
        Strand strand = strand(70);
        strand.does(Speaker.REGISTRAR, new RecordDormancy(silent.id(), strand.at(40, 0)));
        strand.does(Speaker.REGISTRAR, new RecordDormancy(back.id(), strand.at(52, 0)));
        strand.days(60);
        strand.does(Speaker.REGISTRAR, new RecordRevival(back.id(), strand.at(125, 0)));
        strand.does(Speaker.REGISTRAR, new RenameParty(renamed.id(), renamed.name() + " (шинэ)"));
    }

    private void open(Pot pot, boolean copiedWrongly) {
        Speaker officer = Speaker.fundOfficer(pot.funder().id());
        String name = String.valueOf(pot.funder().name());
        Strand strand = strand(3);
        strand.does(officer, new OpenFund(pot.id(), name, pot.funder().id(), null, "MNT"));
        long first = copiedWrongly ? BUDGET / 10 : BUDGET;
        Step allocation = strand.does(officer, allocation(pot, "A1", first));
        strand.does(officer, new OpenCall(pot.id(), pot.call(), Texts.CALL, calendar.at(calendar.last() + 40, 0)));
        if (copiedWrongly) {
            strand.days(2);
            strand.corrects(
                    officer,
                    Speaker.REGISTRAR,
                    allocation,
                    "amount.amount",
                    Long.toString(first),
                    Long.toString(BUDGET),
                    Texts.ALLOCATION_MISTYPED);
        }
        strand.goTo(60, 3600);
        strand.does(officer, allocation(pot, "A2", BUDGET));
    }

    private static AllocateBudget allocation(Pot pot, String id, long amount) {
        return new AllocateBudget(
                pot.id(),
                new AllocationId(id),
                Work.tugrik(amount),
                String.valueOf(pot.funder().name()),
                PERIOD);
    }

    private static void registerMisspelt(Member member, Strand strand) {
        String right = String.valueOf(member.name());
        String wrong = right.replace("Тэгш", "Тэш");
        Step registration =
                strand.does(Speaker.REGISTRAR, new RegisterParty(member.id(), wrong, member.kind(), null, null, null));
        strand.days(1);
        strand.corrects(
                Speaker.REGISTRAR, Speaker.SECOND_REGISTRAR, registration, "name", wrong, right, Texts.MISSPELT);
    }

    private Strand strand(int day) {
        return new Strand(script, calendar, dice, day);
    }
}
