package org.gerch.core.wire;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gerch.core.fund.FundCommand;
import org.gerch.core.fund.ProposalCommand;
import org.gerch.core.grant.GrantCommand;
import org.gerch.core.kernel.KebabCase;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.SealedRecords;
import org.gerch.core.party.PartyCommand;
import org.gerch.core.rules.RulesCommand;
import org.gerch.core.signing.SigningCommand;
import org.gerch.core.tender.TenderCommand;

/**
 * All commands by their names on the wire, found through the features' sealed interfaces.
 *
 * <p>Unlike an event's, a command's name is its class's: no leaf depends on it.
 */
public final class CommandCatalogue {
    private static final Map<String, Class<? extends LedgerCommand>> BY_NAME = new TreeMap<>();

    static {
        Stream.of(
                        PartyCommand.class,
                        FundCommand.class,
                        ProposalCommand.class,
                        GrantCommand.class,
                        TenderCommand.class,
                        RulesCommand.class,
                        SigningCommand.class)
                .flatMap(SealedRecords::of)
                .forEach(type -> BY_NAME.put(KebabCase.of(type.getSimpleName()), type.asSubclass(LedgerCommand.class)));
    }

    private CommandCatalogue() {}

    /** The names of all commands, sorted. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    public static Optional<Class<? extends LedgerCommand>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
