package org.gerch.api.cli;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gerch.api.security.Caller;
import org.gerch.api.security.TokenIssuer;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes an access token. */
@Command(
        name = "token",
        description = {
            "Print an access token, signed with the key in the data directory; no ledger needs to be running.",
            "Whoever can read that directory can make any token: it is for evaluation and small installations."
        },
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
    private static final int LONGEST_DAYS = 366;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            split = ",",
            description = "What the holder may do: ${COMPLETION-CANDIDATES}; may be repeated.",
            completionCandidates = RoleNames.class)
    private Set<String> roles = new LinkedHashSet<>();

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            required = true,
            description = "The office that acts, such as \"Evaluation committee\"; never a person's name.")
    private String actor = "";

    @Option(names = "--org", paramLabel = "PARTY", description = "The party that the office speaks for.")
    private @Nullable String organisation;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "30",
            description = "For how many days it is valid (default: ${DEFAULT-VALUE}, at most 366).")
    private int days = 30;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Caller caller = caller();
        if (days < 1 || days > LONGEST_DAYS) {
            throw wrong("--days must be between 1 and " + LONGEST_DAYS + ", not " + days + ".");
        }
        String token = TokenIssuer.of(data.directoryOr("gerch-data")).issue(caller, Duration.ofDays(days));
        spec.commandLine().getOut().println(token);
        return 0;
    }

    private Caller caller() {
        try {
            PartyId party = organisation == null ? null : new PartyId(organisation);
            Set<Role> known =
                    roles.stream().map(Role::named).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
            return new Caller(new Actor(actor, party), known);
        } catch (Malformed malformed) {
            throw wrong(malformed.getMessage() + ".");
        }
    }

    private ParameterException wrong(@Nullable String sentence) {
        return new ParameterException(spec.commandLine(), Objects.requireNonNull(sentence));
    }
}
