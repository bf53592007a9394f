package org.gerch.store;

import org.jspecify.annotations.Nullable;

/** Why the store did not do what it was asked; each case says what is known about the leaves. */
public abstract sealed class StoreFailure extends RuntimeException
        permits AppendOutcomeUnknown,
                AppendQueueFull,
                ClockBehindHead,
                CommandAlreadyStored,
                LeafTooLarge,
                LogHalted,
                StoreUnavailable {

    StoreFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
