package org.gerch.store;

import java.util.HexFormat;
import org.gerch.log.CompactRange;

/** What somebody with all rights on the database can do to it. */
final class Tampering {
    private Tampering() {}

    /** Runs a statement past the triggers that refuse it. */
    static void tamper(TestLedger ledger, String statement) {
        StringBuilder script = new StringBuilder();
        for (String table : new String[] {"leaf", "node", "ledger_head", "checkpoint", "erasable"}) {
            script.append("alter table ledger.").append(table).append(" disable trigger all; ");
        }
        TestDatabase.execute(ledger.database.owner(), script + statement);
    }

    /** Takes away the end of the log and leaves everything else as it was at that size: what restoring an older backup does. */
    static void cutTo(TestLedger ledger, long size) {
        TreeNodes nodes = new TreeNodes(ledger.database.pool());
        byte[] edge =
                CompactRange.of(size, nodes.fetch(CompactRange.nodes(size))).toBytes();
        tamper(
                ledger,
                "delete from ledger.leaf where position >= %1$d; delete from ledger.checkpoint where size > %1$d;"
                                .formatted(size)
                        + " delete from ledger.node where (index + 1) << level::integer > %d;".formatted(size)
                        + " update ledger.ledger_head set size = %d, edge = '\\x%s', at ="
                                .formatted(size, HexFormat.of().formatHex(edge))
                        + " (select at from ledger.leaf order by position desc limit 1)");
    }
}
