package org.gerch.store;

/** Told of every batch that became durable, such as to export its size and latency. Called by the appender: must not wait. */
@FunctionalInterface
public interface AppendListener {

    /**
     * A batch is stored.
     *
     * @param appends how many waiting callers it answered
     * @param leaves how many events it stored
     * @param nanos from the moment the appender took it up until the database confirmed it
     */
    void appended(int appends, int leaves, long nanos);
}
