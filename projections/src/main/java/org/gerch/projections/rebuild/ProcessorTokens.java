package org.gerch.projections.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/**
 * How far a view's processor has come, held fast inside a transaction.
 *
 * <p>Taking the claims keeps every node's processor from committing a batch until the transaction ends; one that was in the midst of a
 * batch then finds its claim gone, rolls back and begins again from the token that is there.
 */
public final class ProcessorTokens {
    /** Waits for a batch that is being committed; its row is free once that has ended. */
    private static final String TAKE = "update processing.token set owner = null where processor = ?";

    private final TokenStore tokens;
    private final ConnectionProvider connections;

    /**
     * Makes it.
     *
     * @param connections give the connection of the current transaction, on which {@code tokens} works too
     */
    public ProcessorTokens(TokenStore tokens, ConnectionProvider connections) {
        this.tokens = tokens;
        this.connections = connections;
    }

    /** Takes the claims of a view; answers how many leaves its furthest behind segment has handled. */
    long take(String view) throws SQLException {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setString(1, view);
            statement.executeUpdate();
        }
        return Arrays.stream(tokens.fetchSegments(view))
                .mapToLong(segment -> handled(tokens.fetchToken(view, segment)))
                .min()
                .orElse(0);
    }

    private static long handled(@org.jspecify.annotations.Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(-1) + 1;
    }

    /** Gives the claims back, for whichever node comes first. */
    void giveBack(String view) {
        for (int segment : tokens.fetchSegments(view)) {
            tokens.releaseClaim(view, segment);
        }
    }

    /** From now on the processor goes on after so many leaves. */
    void moveTo(String view, long size) {
        TrackingToken last = new GlobalSequenceTrackingToken(size - 1);
        int[] segments = tokens.fetchSegments(view);
        if (segments.length == 0) {
            tokens.initializeTokenSegments(view, 1, last);
        }
        for (int segment : segments) {
            tokens.storeToken(last, view, segment);
        }
    }
}
