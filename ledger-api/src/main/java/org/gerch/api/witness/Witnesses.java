package org.gerch.api.witness;

import java.util.List;
import java.util.Optional;
import org.gerch.api.directory.StartRefused;

/**
 * All witnesses whose cosignatures count.
 *
 * @param known in the order in which they are shown
 */
record Witnesses(List<KnownWitness> known) {

    /** A note is read with at most 64 signatures, some of which are the log's own. */
    private static final int MOST = 32;

    Witnesses {
        known = List.copyOf(known);
        if (known.size() > MOST) {
            throw new StartRefused("gerch.witnesses: at most " + MOST + " can be asked, not " + known.size() + ".");
        }
        if (known.stream().map(KnownWitness::name).distinct().count() < known.size()) {
            throw new StartRefused("gerch.witnesses: one of them is named twice.");
        }
    }

    static Witnesses of(WitnessSettings settings) {
        return new Witnesses(settings.witnesses().stream()
                .filter(entry -> !entry.key().isBlank())
                .map(KnownWitness::of)
                .toList());
    }

    List<String> ids() {
        return known.stream().map(KnownWitness::id).toList();
    }

    Optional<KnownWitness> byId(String id) {
        return known.stream().filter(witness -> witness.id().equals(id)).findFirst();
    }
}
