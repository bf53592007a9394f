package org.gerch.projections.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.gerch.projections.LongWork;

/** The database that the views' tables are in; throws {@link ViewsUnavailable} when it can't be asked. */
final class ViewTables {
    private static final int FETCH = 500;

    private final DataSource connections;

    ViewTables(DataSource connections) {
        this.connections = connections;
    }

    /** Makes something of the row at hand. */
    interface Reading<T> {
        T read(ResultSet found) throws SQLException;
    }

    /** Reads the row at hand. */
    interface Reader {
        void read(ResultSet found) throws SQLException;
    }

    <T> List<T> ask(Question question, Reading<T> reading) {
        List<T> answers = new ArrayList<>();
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = question.on(connection);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                answers.add(reading.read(found));
            }
            return answers;
        } catch (SQLException failed) {
            throw new ViewsUnavailable(failed);
        }
    }

    /** Hands over an answer of any length, without holding it in memory. */
    void stream(Question question, Reader reader) {
        try (Connection connection = connections.getConnection()) {
            // Only inside a transaction does the driver fetch a part at a time.
            connection.setAutoCommit(false);
            LongWork.WHOLE_TABLE.allow(connection);
            try (PreparedStatement statement = question.on(connection)) {
                statement.setFetchSize(FETCH);
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        reader.read(found);
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new ViewsUnavailable(failed);
        }
    }
}
