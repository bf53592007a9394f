package org.gerch.api.wiring;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.wire.ProvenanceReading;
import org.gerch.log.TrustPolicy;
import org.gerch.store.CommandInMeta;
import org.gerch.store.DatabaseCheck;

/** Tells the store's checks what only the law knows: how a leaf names its command, and how a text is sealed. */
public final class DatabaseChecks {
    /** Every leaf's metadata is a provenance. */
    public static final CommandInMeta COMMANDS =
            meta -> ProvenanceReading.read(meta).command();

    private DatabaseChecks() {}

    /** The check of one database. */
    public static DatabaseCheck of(DataSource connections, Supplier<TrustPolicy> trust) {
        return new DatabaseCheck(connections, trust, COMMANDS, DatabaseChecks::commitment);
    }

    private static byte[] commitment(String domain, byte[] salt, byte[] payload) {
        return new Sealed(
                        Sealed.Domain.valueOf(domain),
                        HexFormat.of().formatHex(salt),
                        new String(payload, StandardCharsets.UTF_8))
                .commitment()
                .bytes();
    }
}
