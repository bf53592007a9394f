package org.gerch.api.command;

import java.util.List;
import org.gerch.store.StoredLeaf;

/** What became of a command that was not refused. */
sealed interface Answer {
    /** Its events, stored now or when it came first. */
    record Stored(List<StoredLeaf> leaves) implements Answer {}

    /** Everything it says was on record already. */
    record NothingNew() implements Answer {}

    /** Another command was sent under the same key. */
    record KeyReused(String key) implements Answer {}
}
