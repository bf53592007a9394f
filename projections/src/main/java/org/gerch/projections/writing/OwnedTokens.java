package org.gerch.projections.writing;

import java.sql.Connection;
import java.sql.ResultSet;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/**
 * Stores how far a processor has come only for the node that has the claim.
 *
 * <p>Axon's own store lets a node whose claim is gone take it again in the moment it stores a token, if nobody has it just then. A
 * batch that was begun before a rebuild's swap would so set the token back behind what the fresh table holds; and a batch that
 * stood still until another node had taken over and left, likewise. Here such a batch rolls back, and is begun again from the token
 * that is there.
 */
public class OwnedTokens extends JdbcTokenStore {
    public OwnedTokens(Builder builder) {
        super(builder);
    }

    /** Called when no token of this node's was there to be changed. */
    @Override
    protected void updateToken(
            Connection connection, ResultSet found, TrackingToken token, String processor, int segment) {
        throw new UnableToClaimTokenException(
                "the claim on segment " + segment + " of " + processor + " was lost while its batch was worked on");
    }
}
