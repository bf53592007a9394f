package org.gerch.store;

import java.util.Objects;
import java.util.function.Consumer;
import org.gerch.log.TreeHasher;
import org.jspecify.annotations.Nullable;

/**
 * Walks over consecutive leaves and tells what is wrong with them: each by itself, and that positions have no gap, recorded time
 * never goes back and a command's events are numbered from 0.
 */
final class LeafCheck {
    private final CommandInMeta commands;
    private final Consumer<Difference> found;
    private final TreeHasher hasher = new TreeHasher();
    private long next;
    private @Nullable IndexedLeaf last;

    LeafCheck(long from, CommandInMeta commands, Consumer<Difference> found) {
        this.next = from;
        this.commands = commands;
        this.found = found;
    }

    /** The next leaf that is there. */
    void check(IndexedLeaf leaf) {
        requireReached(leaf.position());
        leaf.differences(hasher, commands).forEach(found);
        IndexedLeaf before = last;
        if (before != null
                && before.at() != null
                && leaf.at() != null
                && leaf.at().isBefore(before.at())) {
            found.accept(Difference.atLeaf(leaf.position(), "at", before.at() + " or later", leaf.at()));
        }
        // Of the first leaf that is looked at, the command may have begun before it.
        if (before != null || leaf.position() == 0) {
            Integer ordinal = ordinalAfter(before, leaf);
            if (!Objects.equals(ordinal, leaf.ordinal())) {
                found.accept(Difference.atLeaf(leaf.position(), "command_ordinal", ordinal, leaf.ordinal()));
            }
        }
        last = leaf;
        next = leaf.position() + 1;
    }

    private static @Nullable Integer ordinalAfter(@Nullable IndexedLeaf before, IndexedLeaf leaf) {
        if (leaf.commandId() == null) {
            return null;
        }
        if (before == null || before.ordinal() == null || !leaf.commandId().equals(before.commandId())) {
            return 0;
        }
        return before.ordinal() + 1;
    }

    /** Nothing comes after what was checked: the head must say the same. */
    void end(Head head) {
        requireReached(head.size());
        if (last != null && last.position() == head.size() - 1 && !Objects.equals(last.at(), head.at())) {
            found.accept(Difference.in("head", "at", last.at(), head.at()));
        }
    }

    private void requireReached(long position) {
        if (next < position) {
            String where = position - next == 1 ? "position " + next : "positions " + next + " to " + (position - 1);
            found.accept(new Difference(next, where, "leaf", "an event", "nothing"));
        }
    }
}
