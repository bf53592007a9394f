package org.gerch.projections.writing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/**
 * Stores how far a processor has come only for the node that has the claim.
 *
 * <p>Axon's own store lets a node whose claim is gone take it again in the moment it stores a token or extends the claim, if nobody
 * has it just then. A batch that was begun before a rebuild's swap would so set the token back behind what the fresh table holds;
 * and a batch that stood still until another node had taken over and left, likewise. Here such a batch rolls back, and is begun
 * again from the token that is there.
 */
public class OwnedTokens extends JdbcTokenStore {
    private final String node;

    /** @param node the name under which claims are made; no other node may have it */
    public OwnedTokens(Builder builder, String node) {
        super(builder.nodeId(node));
        this.node = node;
    }

    /** Called when no token of this node's was there to be changed. */
    @Override
    protected void updateToken(
            Connection connection, ResultSet found, TrackingToken token, String processor, int segment) {
        throw lost(processor, segment);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        // The row stays locked until the claim is extended: nobody can take it in between.
        try (Connection connection = getConnection();
                PreparedStatement select = selectForUpdate(connection, processor, segment);
                ResultSet found = select.executeQuery()) {
            if (!found.next() || !node.equals(readTokenEntry(found).getOwner())) {
                throw lost(processor, segment);
            }
        } catch (SQLException failed) {
            throw new ViewNotWritten(processor, failed);
        }
        super.extendClaim(processor, segment);
    }

    private static UnableToClaimTokenException lost(String processor, int segment) {
        return new UnableToClaimTokenException("the claim on segment " + segment + " of " + processor + " was lost");
    }
}
