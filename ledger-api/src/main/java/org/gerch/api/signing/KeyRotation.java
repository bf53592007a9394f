package org.gerch.api.signing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gerch.api.command.CommandIdentity;
import org.gerch.api.command.Dispatch;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Role;
import org.gerch.core.signing.LogKey;
import org.gerch.core.signing.SigningCommand.RotateLogKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets the log go on with another key, for whoever runs the ledger in this very process. */
@Component
public class KeyRotation {
    private final Dispatch dispatch;
    private final CommandIdentity identity;
    private final InstantSource clock;
    private final boolean demonstration;

    KeyRotation(
            Dispatch dispatch,
            CommandIdentity identity,
            InstantSource clock,
            @Value("${gerch.demonstration:false}") boolean demonstration) {
        this.dispatch = dispatch;
        this.identity = identity;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /**
     * Logs the new key under the old one; the next checkpoint hands over.
     *
     * @throws org.gerch.api.command.CommandRefused by a rule
     */
    public void log(LogKey key, LogKey previous, Actor actor) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        RotateLogKey rotate = new RotateLogKey(key, previous, null);
        Provenance by = new Provenance(
                actor,
                Set.of(Role.REGISTRAR),
                id,
                id,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                demonstration,
                List.of());
        byte[] body = (key + "\n" + previous).getBytes(StandardCharsets.UTF_8);
        dispatch.send(rotate, by, identity.bodyMac(rotate.commandName(), body));
    }
}
