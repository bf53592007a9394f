package org.gerch.store;

import org.jspecify.annotations.Nullable;

/** The database cannot be asked at present, or refuses for want of room or rights; this call stored nothing. */
public final class StoreUnavailable extends StoreFailure {
    StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
