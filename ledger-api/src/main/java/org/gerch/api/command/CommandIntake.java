package org.gerch.api.command;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gerch.api.security.Caller;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Role;
import org.gerch.core.wire.CommandCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Takes commands as they are sent, one at a time or many in a batch, up to the answer of the law. */
@Component
class CommandIntake {
    private static final String CORRECT_ENTRY = "correct-entry";
    private static final int LONGEST_KEY = 200;

    private final CommandReader reader;
    private final EntryCorrections corrections;
    private final CommandDesk desk;
    private final CommandIdentity identity;
    private final InstantSource clock;
    private final boolean demonstration;

    CommandIntake(
            CommandReader reader,
            EntryCorrections corrections,
            CommandDesk desk,
            CommandIdentity identity,
            InstantSource clock,
            @Value("${gerch.demonstration:false}") boolean demonstration) {
        this.reader = reader;
        this.corrections = corrections;
        this.desk = desk;
        this.identity = identity;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /**
     * Reads a command and checks that its sender may send it. This is the moment it counts as received.
     *
     * @throws BadCommand naming the field at fault
     * @throws UnknownCommand if there is none of this name
     * @throws RoleMissing if the caller may not send it
     */
    AdmittedCommand admit(SentCommand sent, Caller caller) {
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CommandReader.Read read = read(sent.name(), reader.object(sent.body()));
        authorise(read, caller);
        Optional<String> key = Optional.ofNullable(checked(sent.key()));
        UUID id = key.map(given -> identity.of(caller.actor(), given)).orElseGet(UuidCreator::getTimeOrderedEpochFast);
        Provenance by = new Provenance(
                caller.actor(),
                caller.roles(),
                id,
                id,
                receivedAt,
                past(read.occurredAt(), receivedAt),
                read.source(),
                demonstration,
                List.of());
        return new AdmittedCommand(read.command(), by, identity.bodyMac(sent.name(), sent.body()), key);
    }

    /**
     * Has the law decide, and waits until what it decided is durable.
     *
     * @throws CommandRefused by a rule
     * @throws KeyAlreadyUsed if another command was sent under the same key
     */
    CommandAnswer decide(AdmittedCommand admitted) {
        Answer answer = desk.answer(admitted.command(), admitted.by(), admitted.bodyMac(), admitted.key());
        return switch (answer) {
            case Answer.Stored stored -> CommandAnswer.recorded(Receipt.of(stored.leaves()));
            case Answer.NothingNew nothing -> CommandAnswer.NOTHING_NEW;
            case Answer.KeyReused reused -> throw new KeyAlreadyUsed(reused.key());
        };
    }

    private CommandReader.Read read(String name, ObjectNode body) {
        if (name.equals(CORRECT_ENTRY)) {
            return corrections.read(body);
        }
        Class<? extends LedgerCommand> type = CommandCatalogue.named(name)
                .filter(found -> !EntryCorrections.COMMANDS.contains(found))
                .orElseThrow(() -> new UnknownCommand(name));
        return reader.read(type, body);
    }

    private static void authorise(CommandReader.Read read, Caller caller) {
        Set<Role> allowed = read.source() == null ? read.command().allowed() : Set.of(Role.IMPORTER);
        if (!caller.hasAnyOf(allowed)) {
            throw new RoleMissing(allowed);
        }
    }

    private static @Nullable String checked(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new BadCommand(null, "The Idempotency-Key must have 1 to " + LONGEST_KEY + " characters.");
        }
        return key;
    }

    private static @Nullable Instant past(@Nullable Instant occurredAt, Instant receivedAt) {
        if (occurredAt != null && occurredAt.isAfter(receivedAt)) {
            throw new BadCommand("occurredAt", "The field 'occurredAt' lies in the future.");
        }
        return occurredAt;
    }
}
