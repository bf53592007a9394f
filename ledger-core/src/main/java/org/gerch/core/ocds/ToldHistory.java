package org.gerch.core.ocds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import must know of a told history beside its steps.
 *
 * @param corrections in the order of the ledger that tells it
 * @param sealedFrom the position there from which on an import waits, because a bid is still sealed; absent where nothing waits
 */
public record ToldHistory(
        List<ToldCorrection> corrections, @Nullable Long sealedFrom) {
    public ToldHistory {
        corrections = List.copyOf(corrections);
    }
}
