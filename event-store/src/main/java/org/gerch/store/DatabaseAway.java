package org.gerch.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be asked at present from a fault of the program. */
public final class DatabaseAway {
    private DatabaseAway() {}

    /**
     * Whether a failure goes back to a connection that was refused, lost or not to be had in time, a server that is starting or
     * stopping, or one without room (SQLSTATE classes 08, 57P and 53).
     */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException error && isAway(error.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }
}
