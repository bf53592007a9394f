package org.gerch.api.wiring;

import java.time.Duration;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.monitoring.MessageMonitor;
import org.gerch.api.command.CommandRefused;
import org.gerch.api.metrics.CommandMetrics;
import org.gerch.api.metrics.CommandOutcome;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.store.CommandAlreadyStored;
import org.gerch.store.StoreFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what the command bus handles. */
@Component
final class CommandMonitor implements MessageMonitor<CommandMessage<?>> {
    private final CommandMetrics metrics;

    CommandMonitor(CommandMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public MonitorCallback onMessageIngested(CommandMessage<?> message) {
        String command = message.getPayload() instanceof LedgerCommand ledgers ? ledgers.commandName() : "unknown";
        return new Ending(command, System.nanoTime());
    }

    private static CommandOutcome outcomeOf(@Nullable Throwable failure) {
        if (failure instanceof CommandRefused) {
            return CommandOutcome.REFUSED;
        }
        if (failure instanceof CommandAlreadyStored) {
            return CommandOutcome.REPEATED;
        }
        if (failure instanceof StoreFailure || failure instanceof LockAcquisitionFailedException) {
            return CommandOutcome.UNAVAILABLE;
        }
        return failure instanceof ConcurrencyException ? CommandOutcome.CONFLICT : CommandOutcome.FAILED;
    }

    private final class Ending implements MonitorCallback {
        private final String command;
        private final long arrived;

        private Ending(String command, long arrived) {
            this.command = command;
            this.arrived = arrived;
        }

        @Override
        public void reportSuccess() {
            ended(CommandOutcome.RECORDED);
        }

        @Override
        public void reportFailure(@Nullable Throwable cause) {
            ended(outcomeOf(cause));
        }

        @Override
        public void reportIgnored() {
            ended(CommandOutcome.FAILED);
        }

        private void ended(CommandOutcome outcome) {
            metrics.ended(command, outcome, Duration.ofNanos(System.nanoTime() - arrived));
        }
    }
}
