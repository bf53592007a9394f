package org.gerch.core.tender;

import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A part of a tender that is awarded by itself. */
public record Lot(
        LotId id, @Nullable String title, @Nullable Money estimatedCost) {}
