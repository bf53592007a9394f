package org.gerch.core.tender;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What a sealed bid says once it is opened; its canonical JSON is the payload that the commitment covers.
 *
 * @param price the amount payable for all the bid's lots together; absent only where a source names none
 * @param taxIncluded whether tax is in the price; absent where not said
 * @param members the members of a consortium; empty for a single tenderer
 * @param onBehalfOf the citizen group the bid is made for, where it is made for one
 * @param discounts what is offered for lots that are awarded together
 */
public record BidContent(
        @Nullable Money price,
        @Nullable Boolean taxIncluded,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PartyId> members,
        @Nullable PartyId onBehalfOf,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Discount> discounts) {
    public BidContent {
        members = members == null ? List.of() : List.copyOf(members);
        discounts = discounts == null ? List.of() : List.copyOf(discounts);
    }

    /** Without discounts. */
    public BidContent(
            @Nullable Money price, @Nullable Boolean taxIncluded, List<PartyId> members, @Nullable PartyId onBehalfOf) {
        this(price, taxIncluded, members, onBehalfOf, List.of());
    }

    public static BidContent at(Money price) {
        return new BidContent(price, null, List.of(), null);
    }
}
