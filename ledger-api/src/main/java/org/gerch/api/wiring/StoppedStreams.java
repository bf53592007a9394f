package org.gerch.api.wiring;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.gerch.projections.reading.ViewsUnavailable;
import org.gerch.projections.writing.DeadLetter;
import org.gerch.projections.writing.DeadLetterTable;
import org.springframework.stereotype.Component;

/** The streams that a view can't fold and has put aside, whichever node met them. */
@Component
public class StoppedStreams {
    private final DataSource connections;

    StoppedStreams(DataSource connections) {
        this.connections = connections;
    }

    /** Those of one view, the one that stopped first first. */
    public List<DeadLetter> of(String view) {
        try (Connection connection = connections.getConnection()) {
            return new DeadLetterTable(view).read(connection);
        } catch (SQLException failed) {
            throw new ViewsUnavailable(failed);
        }
    }
}
