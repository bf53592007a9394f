package org.gerch.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One caller's append on its way through the queue: its leaves are stored all together or not at all. */
final class AppendRequest implements PendingAppend {

    /** What the database keeps unique about a leaf: only one append can have it. */
    sealed interface Claim {
        record StreamSequence(String stream, long sequence) implements Claim {}

        record EventId(UUID id) implements Claim {}

        record CommandOrdinal(UUID command, int ordinal) implements Claim {}
    }

    private final List<DraftLeaf> leaves;
    private final List<ErasableRow> erasables;
    private final int bytes;
    private final Set<Claim> claims = new LinkedHashSet<>();
    private final CompletableFuture<List<StoredLeaf>> outcome = new CompletableFuture<>();
    /** Forgotten when it is answered: a stream that is never at rest would otherwise keep all its appends in memory. */
    private volatile List<AppendRequest> restsOn;

    /**
     * An append of some events.
     *
     * @param restsOn what it was decided on: queued before it, and perhaps not durable yet
     * @throws AppendConflict when two of its own events have the same id, or number in a stream
     */
    AppendRequest(List<DraftLeaf> leaves, List<ErasableRow> erasables, List<AppendRequest> restsOn) {
        this.leaves = List.copyOf(leaves);
        this.erasables = List.copyOf(erasables);
        this.restsOn = List.copyOf(restsOn);
        this.bytes = leaves.stream().mapToInt(leaf -> leaf.bytes().length).sum()
                + erasables.stream().mapToInt(row -> row.payload().length).sum();
        for (DraftLeaf leaf : leaves) {
            claim(new Claim.EventId(leaf.eventKey()));
            if (leaf.stream() != null && leaf.sequence() != null) {
                claim(new Claim.StreamSequence(leaf.stream(), leaf.sequence()));
            }
            if (leaf.commandId() != null && leaf.ordinal() != null) {
                claim(new Claim.CommandOrdinal(leaf.commandId(), leaf.ordinal()));
            }
        }
    }

    private void claim(Claim claim) {
        if (!claims.add(claim)) {
            throw new AppendConflict("two events of one append share " + claim);
        }
    }

    List<DraftLeaf> leaves() {
        return leaves;
    }

    /** Roughly how much it adds to a batch. */
    int bytes() {
        return bytes;
    }

    List<ErasableRow> erasables() {
        return erasables;
    }

    Set<Claim> claims() {
        return claims;
    }

    /** Whether something it rests on has failed, so that it must not be stored. */
    boolean isBaseless() {
        return restsOn.stream().anyMatch(AppendRequest::isFailed);
    }

    /** Whether everything it rests on is stored, or is stored by the same statement. */
    boolean restsOnStoredOr(Set<AppendRequest> together) {
        return restsOn.stream().allMatch(one -> one.isStored() || together.contains(one));
    }

    /** Wakes the caller: its leaves are durable from this position on. */
    void storedFrom(long position) {
        List<StoredLeaf> stored = new ArrayList<>(leaves.size());
        for (DraftLeaf leaf : leaves) {
            StoredLeaf one = leaf.storedAt(position + stored.size());
            stored.add(one);
            CommandStamp command = leaf.command();
            if (command != null) {
                command.receipt().add(List.of(one));
            }
        }
        outcome.complete(stored);
        restsOn = List.of();
    }

    /** Wakes the caller: why its leaves are not stored, or not known to be. */
    void failed(RuntimeException why) {
        outcome.completeExceptionally(why);
        restsOn = List.of();
    }

    @Override
    public boolean isStored() {
        return outcome.isDone() && !outcome.isCompletedExceptionally();
    }

    @Override
    public boolean isFailed() {
        return outcome.isCompletedExceptionally();
    }

    @Override
    public void settle() {
        outcome.handle((stored, failure) -> true).join();
    }

    /** Parks the caller until the appender has answered. An interrupt does not end the wait: the append goes on without it. */
    List<StoredLeaf> await() {
        try {
            return outcome.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw failed;
        }
    }
}
