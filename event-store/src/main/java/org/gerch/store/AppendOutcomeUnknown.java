package org.gerch.store;

/**
 * The database was lost after the append was sent and before it answered: the leaves are stored, or never will be.
 *
 * <p>Nobody may be told "not stored". Whoever asked sends the same command with the same id again: it is either stored then,
 * or found to be stored already.
 */
public final class AppendOutcomeUnknown extends StoreFailure {
    AppendOutcomeUnknown(Throwable cause) {
        super("the database was lost while it was storing: whether the events are stored is not known", cause);
    }
}
