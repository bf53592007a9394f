package org.gerch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gerch.log.TreeHasher;
import org.jspecify.annotations.Nullable;

/**
 * A leaf with the columns beside it. They only find it again, so each must say what the leaf says.
 *
 * <p>Any of them may be missing: whoever owns the tables can take away what forbids it.
 */
record IndexedLeaf(
        long position,
        @Nullable String stream,
        @Nullable Long sequence,
        @Nullable Instant at,
        @Nullable UUID eventId,
        @Nullable String type,
        @Nullable Integer revision,
        @Nullable UUID commandId,
        @Nullable Integer ordinal,
        byte @Nullable [] hash,
        byte @Nullable [] leaf) {

    /** A row of {@link Sql#INDEXED_LEAVES}. */
    static IndexedLeaf read(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject(4, OffsetDateTime.class);
        return new IndexedLeaf(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, Long.class),
                at == null ? null : at.toInstant(),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getObject(7, Integer.class),
                row.getObject(8, UUID.class),
                row.getObject(9, Integer.class),
                row.getBytes(10),
                row.getBytes(11));
    }

    /** Where hash and columns are not those of the leaf's bytes. */
    List<Difference> differences(TreeHasher hasher, CommandInMeta commands) {
        if (leaf == null) {
            return List.of(Difference.atLeaf(position, "leaf", "an event", null));
        }
        List<Difference> found = new ArrayList<>();
        compare(
                "leaf_hash",
                hasher.leaf(leaf).toString(),
                hash == null ? null : HexFormat.of().formatHex(hash),
                found);
        try {
            compareColumns(Envelope.read(leaf), commands, found);
        } catch (IllegalArgumentException | DateTimeException noEnvelope) {
            found.add(Difference.atLeaf(position, "leaf", "an envelope of version 1", noEnvelope.getMessage()));
        }
        return found;
    }

    private void compareColumns(Envelope envelope, CommandInMeta commands, List<Difference> found) {
        compare("stream", envelope.stream(), stream, found);
        compare("seq", envelope.sequence() < 0 ? null : envelope.sequence(), sequence, found);
        compare("at", envelope.at(), at, found);
        compare("event_id", EventKey.of(envelope.eventId()), eventId, found);
        compare("type", envelope.type(), type, found);
        compare("rev", envelope.revision(), revision, found);
        compare("command_id", commandIn(envelope.meta(), commands), commandId, found);
    }

    private static @Nullable Object commandIn(byte[] meta, CommandInMeta commands) {
        try {
            return commands.of(meta);
        } catch (RuntimeException unreadable) {
            return "a readable meta (" + unreadable.getMessage() + ")";
        }
    }

    private void compare(String column, @Nullable Object expected, @Nullable Object stored, List<Difference> found) {
        if (!Objects.equals(expected, stored)) {
            found.add(Difference.atLeaf(position, column, expected, stored));
        }
    }
}
