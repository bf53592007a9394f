package org.gerch.core.tender;

import java.util.ArrayList;
import java.util.List;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text inside a sealed bid: the canonical JSON of a {@link BidContent}.
 *
 * <p>Keys sorted, no white space, absent values left out, so that a bidder who seals at home and the ledger that seals on
 * receipt write the same bytes. The law reads it itself because the price inside is what it decides on.
 */
final class SealedBid {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SealedBid() {}

    static String text(BidContent content) {
        ObjectNode bid = JSON.createObjectNode();
        if (!content.members().isEmpty()) {
            ArrayNode members = bid.putArray("members");
            content.members().forEach(member -> members.add(member.value()));
        }
        if (content.onBehalfOf() != null) {
            bid.put("onBehalfOf", content.onBehalfOf().value());
        }
        if (content.price() != null) {
            bid.putObject("price")
                    .put("amount", content.price().plain())
                    .put("currency", content.price().currency());
        }
        if (content.taxIncluded() != null) {
            bid.put("taxIncluded", content.taxIncluded());
        }
        return JSON.writeValueAsString(bid);
    }

    /**
     * Reads a payload.
     *
     * @throws Malformed if it is anything but the canonical text of a bid
     */
    static BidContent read(String payload) {
        BidContent content = content(json(payload));
        // Also catches unknown fields, other orders of keys, white space and amounts such as 1e6.
        if (!text(content).equals(payload)) {
            throw new Malformed("bid", "must be canonical JSON, which here is " + text(content));
        }
        return content;
    }

    private static JsonNode json(String payload) {
        try {
            JsonNode bid = JSON.readTree(payload);
            if (bid.isObject()) {
                return bid;
            }
        } catch (JacksonException notJson) {
            throw new Malformed("bid", "must be JSON");
        }
        throw new Malformed("bid", "must be a JSON object");
    }

    private static BidContent content(JsonNode bid) {
        JsonNode tax = bid.get("taxIncluded");
        if (tax != null && !tax.isBoolean()) {
            throw new Malformed("taxIncluded", "must be true or false");
        }
        JsonNode onBehalfOf = bid.get("onBehalfOf");
        return new BidContent(
                price(bid.get("price")),
                tax == null ? null : tax.booleanValue(),
                members(bid.get("members")),
                onBehalfOf == null ? null : new PartyId(string("onBehalfOf", onBehalfOf)));
    }

    private static @Nullable Money price(@Nullable JsonNode price) {
        return price == null
                ? null
                : Money.of(string("amount", price.get("amount")), string("currency", price.get("currency")));
    }

    private static List<PartyId> members(@Nullable JsonNode members) {
        List<PartyId> found = new ArrayList<>();
        if (members != null) {
            members.forEach(member -> found.add(new PartyId(string("members", member))));
        }
        return found;
    }

    private static String string(String field, @Nullable JsonNode value) {
        if (value == null || !value.isString()) {
            throw new Malformed(field, "must be a string");
        }
        return value.stringValue();
    }
}
