package org.gerch.store;

import java.util.ArrayList;
import java.util.List;

/** What became durable in the name of one command, written down for whoever sent it without asking the database. */
public final class AppendReceipt {
    private final List<StoredLeaf> leaves = new ArrayList<>();

    synchronized void add(List<StoredLeaf> stored) {
        leaves.addAll(stored);
    }

    /** The command's leaves in the order of their positions; empty while nothing of it is durable. */
    public synchronized List<StoredLeaf> leaves() {
        return List.copyOf(leaves);
    }
}
