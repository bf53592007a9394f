package org.gerch.api.wiring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.gerch.store.LeafReader;
import org.springframework.stereotype.Component;

/** How far the views have come, as their stored tokens say: true for all nodes, whichever works on a view. */
@Component
public class ViewProgress {
    private static final String TOKENS =
            "select processor, token, token_type from processing.token where token is not null";

    private final DataSource connections;
    private final LeafReader leaves;
    private final Serializer tokens = TokenWiring.tokenSerializer();

    ViewProgress(DataSource connections, LeafReader leaves) {
        this.connections = connections;
        this.leaves = leaves;
    }

    /** The names of the views, and of the processors behind them. */
    public List<String> names() {
        return Views.ALL.stream().map(View::name).toList();
    }

    /**
     * How many events of the log each processor has handled; of several segments the one that is furthest behind counts. A
     * processor that never began has handled none.
     */
    public Map<String, Long> handled() {
        Map<String, Long> handled = new LinkedHashMap<>();
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(TOKENS);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                handled.merge(found.getString(1), events(found.getBytes(2), found.getString(3)), Math::min);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tokens can't be read", e);
        }
        names().forEach(name -> handled.putIfAbsent(name, 0L));
        return handled;
    }

    /** The number of events in the log. */
    public long size() {
        return leaves.head().size();
    }

    private long events(byte[] token, String type) {
        TrackingToken read = tokens.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        OptionalLong last = read.position();
        return last.orElse(-1) + 1;
    }
}
