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

    /** The metadata entry of a command that must not be decided on events whose append is under way. */
    static final String ONLY_ON_STORED = "onlyOnStored";

    /** How often it may be decided on such events; if they are not stored, nor is what rests on them. */
    private static final int HOPEFUL_TRIES = 2;

    private static final int MOST_TRIES = 7;

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
        boolean onlyOnStored = false;
        for (int attempt = 1; ; attempt++) {
            try {
                return sendOnce(command, by, bodyMac, onlyOnStored);
            } catch (ConcurrencyException | AggregateStreamCreationException overtaken) {
                // Another node appended to the stream first, or what it was decided on was not stored; decided anew, a
                // bounded number of times.
                if (attempt == MOST_TRIES) {
                    throw overtaken;
                }
                onlyOnStored |= attempt >= HOPEFUL_TRIES;
            } catch (CommandRefused refused) {
                // A remembered state may be behind what another node wrote, or ahead of what is ever stored.
                if (onlyOnStored) {
                    throw refused;
                }
                onlyOnStored = true;
            }
        }
    }

    /** Whether a command of this metadata asks to be decided on stored events alone. */
    public static boolean onlyOnStored(MetaData meta) {
        return meta.containsKey(ONLY_ON_STORED);
    }

    private List<StoredLeaf> sendOnce(LedgerCommand command, Provenance by, byte[] bodyMac, boolean onlyOnStored) {
        CommandStamp stamp = new CommandStamp(by.command(), bodyMac);
        MetaData sent = MetaData.from(Map.of(PROVENANCE, by, CommandStamp.METADATA_KEY, stamp));
        MetaData meta = onlyOnStored ? sent.and(ONLY_ON_STORED, true) : sent;
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
