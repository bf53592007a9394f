package org.gerch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of work rests on and adds: appends of others that may not be durable yet, and then its own.
 *
 * <p>The unit of work waits for all of them in its commit phase, so that it rolls back if one of them is not stored. It may give
 * its locks away before: whoever follows rests on it in turn.
 */
public final class AppendChain {
    private static final String RESOURCE = AppendChain.class.getName();

    private final List<AppendRequest> restsOn = new ArrayList<>();
    private @Nullable AppendRequest own;
    private Runnable outcome = this::awaitOthers;

    private AppendChain() {}

    /** The chain of a unit of work that is not yet being committed. */
    public static AppendChain of(UnitOfWork<?> work) {
        return work.getOrComputeResource(RESOURCE, name -> {
            AppendChain chain = new AppendChain();
            work.onCommit(committing -> chain.outcome.run());
            return chain;
        });
    }

    /** Says that this unit of work decides on that append's events: if they are not stored, nothing of it is. */
    public void restOn(PendingAppend append) {
        switch (append) {
            case AppendRequest request -> restsOn.add(request);
        }
    }

    /** What this unit of work appended last; null while it appended nothing. */
    public @Nullable PendingAppend own() {
        return own;
    }

    /** What its next append rests on: also its own former one, if it appends twice. */
    List<AppendRequest> basis() {
        List<AppendRequest> basis = new ArrayList<>(restsOn);
        if (own != null) {
            basis.add(own);
        }
        return basis;
    }

    /**
     * Takes note of its own append, which is in the queue.
     *
     * @param awaited waits until it is durable and throws what Axon expects if it is not. It is all there is to wait for: the append
     *     fails if one fails on which it rests, and says more exactly than that one what is known.
     */
    void queued(AppendRequest append, Runnable awaited) {
        own = append;
        outcome = awaited;
    }

    private void awaitOthers() {
        restsOn.forEach(AppendRequest::settle);
        if (restsOn.stream().anyMatch(AppendRequest::isFailed)) {
            throw new ConcurrencyException(
                    Objects.requireNonNull(AppendConflict.baseless().getMessage()));
        }
    }
}
