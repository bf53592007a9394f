package org.gerch.api.wiring;

import org.gerch.core.wire.ProvenanceReading;
import org.gerch.store.CommandInMeta;

/** Tells the store's checks what only the law knows: how a leaf names its command. */
public final class DatabaseChecks {
    /** Every leaf's metadata is a provenance. */
    public static final CommandInMeta COMMANDS =
            meta -> ProvenanceReading.read(meta).command();

    private DatabaseChecks() {}
}
