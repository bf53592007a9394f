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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Takes commands: {@code POST /api/v1/commands/{name}}. */
@RestController
class CommandController {
    private static final String CORRECT_ENTRY = "correct-entry";
    private static final int LONGEST_KEY = 200;

    private final CommandReader reader;
    private final EntryCorrections corrections;
    private final CommandDesk desk;
    private final CommandIdentity identity;
    private final InstantSource clock;
    private final boolean demonstration;

    CommandController(
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

    @PostMapping(path = "/api/v1/commands/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> take(
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) byte @Nullable [] body,
            @AuthenticationPrincipal Caller caller) {
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] sent = body == null ? new byte[0] : body;
        CommandReader.Read read = read(name, reader.object(sent));
        authorise(read, caller);
        Optional<String> idempotencyKey = Optional.ofNullable(checked(key));
        UUID id = idempotencyKey
                .map(given -> identity.of(caller.actor(), given))
                .orElseGet(UuidCreator::getTimeOrderedEpoch);
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
        return answer(desk.answer(read.command(), by, identity.bodyMac(name, sent), idempotencyKey));
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

    private static ResponseEntity<Object> answer(Answer answer) {
        return switch (answer) {
            case Answer.Stored stored ->
                ResponseEntity.status(HttpStatus.CREATED).body(Receipt.of(stored.leaves()));
            case Answer.NothingNew nothing -> ResponseEntity.noContent().build();
            case Answer.KeyReused reused -> throw new KeyAlreadyUsed(reused.key());
        };
    }
}
