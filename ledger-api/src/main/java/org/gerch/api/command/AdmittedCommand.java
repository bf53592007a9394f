package org.gerch.api.command;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.grant.BudgetedCommand;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Provenance;

/** A command that was read and that its sender may send; only the law has not spoken yet. */
record AdmittedCommand(LedgerCommand command, Provenance by, byte[] bodyMac, Optional<String> key) {

    /** What it shares with other commands that must not overtake it: the streams it speaks to, and its key. */
    Set<String> turns() {
        Set<String> turns = new HashSet<>(Set.of(command.stream()));
        if (command instanceof BudgetedCommand budgeted) {
            turns.add(budgeted.fundStream());
        }
        // Of two different commands under one key the first is recorded, whatever streams they speak to.
        key.ifPresent(chosen -> turns.add(by.command().toString()));
        return turns;
    }
}
