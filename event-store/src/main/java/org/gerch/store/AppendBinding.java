package org.gerch.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.gerch.store.Attempt.Node;
import org.jspecify.annotations.Nullable;

/** Writes a batch into the parameters of {@link Sql#APPEND}, one array for each column. */
final class AppendBinding {
    private final PreparedStatement statement;
    private int index;

    AppendBinding(PreparedStatement statement) {
        this.statement = statement;
    }

    void bind(Attempt attempt) throws SQLException {
        long base = attempt.before().size();
        TreeHead after = attempt.after();
        statement.setLong(++index, after.size());
        statement.setBytes(++index, after.tree().toBytes());
        Instant at = after.at();
        statement.setObject(++index, at == null ? null : at.atOffset(ZoneOffset.UTC));
        statement.setLong(++index, base);
        statement.setLong(++index, base);
        bindLeaves(attempt.leaves());
        List<Node> nodes = attempt.nodes();
        array("smallint", new Short[nodes.size()], nodes, node -> (short) node.level());
        array("bigint", new Long[nodes.size()], nodes, Node::index);
        array("bytea", new byte[nodes.size()][], nodes, node -> node.hash().toBytes());
        List<ErasableRow> erasables = attempt.erasables();
        array("bytea", new byte[erasables.size()][], erasables, ErasableRow::commitment);
        array("text", new String[erasables.size()], erasables, ErasableRow::domain);
        array("bytea", new byte[erasables.size()][], erasables, ErasableRow::salt);
        array("bytea", new byte[erasables.size()][], erasables, ErasableRow::payload);
        statement.setString(++index, Long.toString(after.size()));
    }

    private void bindLeaves(List<DraftLeaf> leaves) throws SQLException {
        int count = leaves.size();
        array("text", new String[count], leaves, DraftLeaf::stream);
        array("bigint", new Long[count], leaves, DraftLeaf::sequence);
        array("uuid", new Object[count], leaves, DraftLeaf::eventKey);
        array("text", new String[count], leaves, DraftLeaf::type);
        array("integer", new Integer[count], leaves, DraftLeaf::revision);
        array("timestamptz", new String[count], leaves, DraftLeaf::time);
        array("bytea", new byte[count][], leaves, DraftLeaf::bytes);
        array("bytea", new byte[count][], leaves, leaf -> leaf.hash().toBytes());
        array("uuid", new Object[count], leaves, DraftLeaf::commandId);
        array("integer", new Integer[count], leaves, DraftLeaf::ordinal);
        array("bytea", new byte[count][], leaves, DraftLeaf::bodyMac);
    }

    /** The parameters of {@link Sql#CONFLICTS}. */
    void bindClaims(List<DraftLeaf> leaves) throws SQLException {
        int count = leaves.size();
        array("text", new String[count], leaves, DraftLeaf::stream);
        array("bigint", new Long[count], leaves, DraftLeaf::sequence);
        array("uuid", new Object[count], leaves, DraftLeaf::eventKey);
        array("uuid", new Object[count], leaves, DraftLeaf::commandId);
        array("integer", new Integer[count], leaves, DraftLeaf::ordinal);
    }

    private <T> void array(
            String type,
            @Nullable Object[] values,
            List<T> rows,
            Function<? super T, ? extends @Nullable Object> column)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        statement.setArray(++index, statement.getConnection().createArrayOf(type, values));
    }
}
