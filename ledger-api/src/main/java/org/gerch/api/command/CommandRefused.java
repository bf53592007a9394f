package org.gerch.api.command;

import org.gerch.core.kernel.Refusal;

/**
 * The law refused a command.
 *
 * <p>Unchecked on purpose: only a rollback makes Axon drop the aggregate's cached state, and a checked exception would commit.
 */
public final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public CommandRefused(Refusal refusal) {
        super(refusal.type() + " " + refusal.facts());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
