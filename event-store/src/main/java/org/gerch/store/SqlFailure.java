package org.gerch.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What an error of the database means for an append. */
enum SqlFailure {
    /** The connection is gone, so it did not tell what became of a statement under way. */
    LOST,
    /** Something that must be unique is there already; the statement did nothing. */
    TAKEN,
    /** One of the values is not acceptable; the statement did nothing, and would without that value do its work. */
    VALUE,
    /** No room, no rights, a standby, a cancelled statement: it did nothing and trying again now would not help. */
    REFUSED;

    private static final String UNIQUE_VIOLATION = "23505";
    /** What the triggers of the ledger's schema raise: not a matter of one value. */
    private static final String RESTRICT_VIOLATION = "23001";

    /**
     * Reads the SQLSTATE.
     *
     * <p>Errors without one were made by the driver and leave open what the server did. So does the server's own shutdown
     * (class 57P): it may strike while a committed transaction is still waiting for its standby.
     */
    static SqlFailure of(SQLException error) {
        String state = error.getSQLState();
        if (state == null || state.startsWith("08") || state.startsWith("57P") || state.startsWith("XX")) {
            return LOST;
        }
        if (state.equals(UNIQUE_VIOLATION)) {
            return TAKEN;
        }
        if (state.equals(RESTRICT_VIOLATION)) {
            return REFUSED;
        }
        return state.startsWith("22") || state.startsWith("23") ? VALUE : REFUSED;
    }

    static StoreUnavailable unavailable(@Nullable SQLException cause) {
        String why = cause == null ? "" : ": " + cause.getMessage();
        return new StoreUnavailable("the database did not do its work, nothing was stored" + why, cause);
    }
}
