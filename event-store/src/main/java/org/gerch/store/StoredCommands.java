package org.gerch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Looks up what was stored in the name of a command, so that sending it twice has one effect and the same answer. */
public final class StoredCommands {
    private final Database database;

    public StoredCommands(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /**
     * What a command stored; empty when nothing of it is in the log.
     *
     * @throws StoreUnavailable when the database cannot be asked
     */
    public Optional<StoredCommand> find(UUID commandId) {
        List<byte[]> macs = new ArrayList<>();
        List<StoredLeaf> leaves = database.query(
                Sql.COMMAND,
                row -> {
                    macs.add(row.getBytes(4));
                    return stored(LeafReader.readLeaf(row));
                },
                commandId);
        return leaves.isEmpty() ? Optional.empty() : Optional.of(new StoredCommand(commandId, macs.getFirst(), leaves));
    }

    private static StoredLeaf stored(Leaf leaf) {
        Envelope envelope = leaf.envelope();
        String stream = envelope.stream();
        return new StoredLeaf(
                leaf.position(), envelope.eventId(), stream == null ? "" : stream, envelope.at(), leaf.hash());
    }
}
