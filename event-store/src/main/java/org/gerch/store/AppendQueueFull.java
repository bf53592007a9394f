package org.gerch.store;

/** More appends are waiting than the queue holds; nothing was stored, and it is worth trying again a little later. */
public final class AppendQueueFull extends StoreFailure {
    AppendQueueFull(int capacity) {
        super("already " + capacity + " appends are waiting", null);
    }
}
