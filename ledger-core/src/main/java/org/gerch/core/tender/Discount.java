package org.gerch.core.tender;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a tenderer offers if lots are awarded to it together.
 *
 * @param lots all of these; empty for the tender as a whole
 * @param price for all of them together; absent where the bid promises a discount and names no price
 */
public record Discount(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LotId> lots,
        @Nullable Money price) {
    public Discount {
        lots = lots == null ? List.of() : List.copyOf(lots);
    }
}
