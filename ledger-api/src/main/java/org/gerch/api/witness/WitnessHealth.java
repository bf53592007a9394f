package org.gerch.api.witness;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gerch.store.StoreUnavailable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How far each witness has cosigned; down when one has seen another history of this log.
 *
 * <p>It is no part of readiness: a ledger without its witnesses serves and records as before, and says that nobody cosigned.
 */
@Component("witnesses")
class WitnessHealth implements HealthIndicator {
    private final WitnessRounds rounds;
    private final CosignedLog log;

    WitnessHealth(WitnessRounds rounds, CosignedLog log) {
        this.rounds = rounds;
        this.log = log;
    }

    @Override
    public Health health() {
        try {
            return asked();
        } catch (StoreUnavailable away) {
            return Health.down().withDetail("database", "cannot be asked").build();
        }
    }

    private Health asked() {
        Map<String, Standing> standings =
                log.standings().stream().collect(Collectors.toMap(Standing::witness, Function.identity(), (a, b) -> a));
        Health.Builder health = Health.up();
        for (Asking asking : rounds.asking()) {
            String name = asking.witness().name();
            Standing standing = standings.get(name);
            health.withDetail(
                    name, standing == null ? "nothing cosigned yet" : standing.size() + " at " + standing.at());
            Cosigning.Outcome last = asking.last();
            if (last.trouble() != Trouble.NONE) {
                health.withDetail(name + " " + last.trouble().label(), last.says());
            }
            if (last.trouble() == Trouble.DISAGREES) {
                health.down();
            }
        }
        return health.build();
    }
}
