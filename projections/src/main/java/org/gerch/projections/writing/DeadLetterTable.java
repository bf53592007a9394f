package org.gerch.projections.writing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Keeps the stopped streams of one view. */
public final class DeadLetterTable {
    private static final String READ =
            "select stream, position, cause, waiting, last_position from views.dead_letter where view = ? order by position";

    private static final String STOP =
            "insert into views.dead_letter (view, stream, position, cause, waiting, last_position) values (?, ?, ?, ?, ?, ?)";

    private static final String WAIT =
            "update views.dead_letter set waiting = ?, last_position = ? where view = ? and stream = ? and position = ?";

    private final String view;

    public DeadLetterTable(String view) {
        this.view = view;
    }

    /** The stopped streams, the one that stopped first first. */
    public List<DeadLetter> read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, view);
            try (ResultSet rows = statement.executeQuery()) {
                List<DeadLetter> letters = new ArrayList<>();
                while (rows.next()) {
                    letters.add(new DeadLetter(
                            rows.getString(1), rows.getLong(2), rows.getString(3), rows.getLong(4), rows.getLong(5)));
                }
                return letters;
            }
        }
    }

    /**
     * Writes what a batch changed.
     *
     * @throws IllegalStateException if a stream goes on that the batch took for stopped: a retry came between, and the batch must be
     *     folded again, with that stream's events
     */
    void write(Connection connection, DeadLetters letters) throws SQLException {
        insert(connection, letters.stopped());
        for (DeadLetter letter : letters.longer()) {
            try (PreparedStatement statement = connection.prepareStatement(WAIT)) {
                statement.setLong(1, letter.waiting());
                statement.setLong(2, letter.last());
                statement.setString(3, view);
                statement.setString(4, letter.stream());
                statement.setLong(5, letter.position());
                if (statement.executeUpdate() == 0) {
                    throw new IllegalStateException(letter.stream() + " goes on again");
                }
            }
        }
    }

    /** Puts these in the place of all that are there. */
    public void replace(Connection connection, Collection<DeadLetter> letters) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from views.dead_letter where view = ?")) {
            statement.setString(1, view);
            statement.executeUpdate();
        }
        insert(connection, letters);
    }

    /** The stream goes on. */
    public void remove(Connection connection, String stream) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from views.dead_letter where view = ? and stream = ?")) {
            statement.setString(1, view);
            statement.setString(2, stream);
            statement.executeUpdate();
        }
    }

    public void insert(Connection connection, Collection<DeadLetter> letters) throws SQLException {
        for (DeadLetter letter : letters) {
            try (PreparedStatement statement = connection.prepareStatement(STOP)) {
                statement.setString(1, view);
                statement.setString(2, letter.stream());
                statement.setLong(3, letter.position());
                statement.setString(4, letter.cause());
                statement.setLong(5, letter.waiting());
                statement.setLong(6, letter.last());
                statement.executeUpdate();
            }
        }
    }
}
