package org.gerch.api.command;

import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Provenance;
import org.gerch.store.CommandStamp;
import org.gerch.store.StoreFailure;
import org.gerch.store.StoredLeaf;
import org.springframework.stereotype.Component;

/**
 * Sends a command to the law and waits until its events are durable.
 *
 * <p>Every way in ends here: the endpoint, the import and the demonstration.
 */
@Component
public class Dispatch {
    /** The metadata entry that carries who caused the command; it becomes the leaves' {@code meta}. */
    public static final String PROVENANCE = "provenance";

    private static final int MOST_TRIES = 5;

    private final CommandBus bus;

    Dispatch(CommandBus bus) {
        this.bus = bus;
    }

    /**
     * Sends a command.
     *
     * @param bodyMac what tells a repetition from another command under the same id
     * @return its leaves in the order of their positions; none where everything was recorded before
     * @throws CommandRefused by a rule
     * @throws ConcurrencyException if others changed the same stream again and again
     */
    public List<StoredLeaf> send(LedgerCommand command, Provenance by, byte[] bodyMac) {
        for (int attempt = 1; ; attempt++) {
            try {
                return sendOnce(command, by, bodyMac);
            } catch (ConcurrencyException | AggregateStreamCreationException overtaken) {
                // Another node appended to the stream first; decided anew on what it wrote, a bounded number of times.
                if (attempt == MOST_TRIES) {
                    throw overtaken;
                }
            } catch (CommandRefused refused) {
                // A cached state may be behind what another node wrote. The refusal's rollback dropped it from the
                // cache,
                // so the second answer rests on what is stored.
                if (attempt > 1) {
                    throw refused;
                }
            }
        }
    }

    private List<StoredLeaf> sendOnce(LedgerCommand command, Provenance by, byte[] bodyMac) {
        CommandStamp stamp = new CommandStamp(by.command(), bodyMac);
        MetaData meta = MetaData.from(Map.of(PROVENANCE, by, CommandStamp.METADATA_KEY, stamp));
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        bus.dispatch(
                new GenericCommandMessage<>(new GenericMessage<>(command, meta), CommandRoute.of(command)), answer);
        var result = answer.getResult();
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        return stamp.receipt().leaves();
    }

    private static RuntimeException unchecked(Throwable failure) {
        // Axon wraps what the store says; whoever sent the command must learn what became of it.
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreFailure known) {
                return known;
            }
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException("a command handler threw a checked exception", failure);
    }
}
