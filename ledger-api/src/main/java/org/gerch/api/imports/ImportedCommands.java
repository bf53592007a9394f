package org.gerch.api.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gerch.api.command.Dispatch;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends an import's commands the way any other command goes, with the publication they come from. */
@Component
class ImportedCommands {
    private static final Actor IMPORT = new Actor("import", null);

    private final Dispatch dispatch;
    private final InstantSource clock;
    private final boolean demonstration;

    ImportedCommands(
            Dispatch dispatch, InstantSource clock, @Value("${gerch.demonstration:false}") boolean demonstration) {
        this.dispatch = dispatch;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /**
     * Sends one command.
     *
     * @param run what the import as a whole is known by
     * @return how many events became of it; 0 where it was on record before
     */
    int send(LedgerCommand command, Source source, @Nullable Instant occurredAt, UUID run) {
        Provenance by = new Provenance(
                IMPORT,
                Set.of(Role.IMPORTER),
                UuidCreator.getTimeOrderedEpochFast(),
                run,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                occurredAt,
                source,
                demonstration,
                List.of());
        return dispatch.send(command, by, source.hash().getBytes(StandardCharsets.UTF_8))
                .size();
    }
}
