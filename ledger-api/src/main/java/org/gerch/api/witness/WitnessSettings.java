package org.gerch.api.witness;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The witnesses that checkpoints are sent to.
 *
 * @param witnesses in the order in which they are shown
 */
@ConfigurationProperties("gerch")
record WitnessSettings(@DefaultValue List<Entry> witnesses) {

    /**
     * One witness as it is configured.
     *
     * @param key its verifier key; an entry without one is passed over, so that an environment can leave a place empty
     * @param url the address below which it answers {@code add-checkpoint}
     */
    record Entry(
            @DefaultValue("") String key, @DefaultValue("") String url) {}
}
