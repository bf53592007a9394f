package org.gerch.core.ocds;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gerch.core.json.Wire;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.InvitationEvent.TenderPlanned;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.TenderEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an event says each time that it is taken from the same entry of the same history.
 *
 * <p>Two takings-over seal with salts of their own, and read from a merged release what has changed since: names, and how a party is
 * described.
 *
 * @param fact what must not differ
 * @param parties each party in it with its class, in the order of the event
 */
record Gist(String fact, List<String> parties) {
    private static final String SEALED = "sealed";
    private static final Set<String> OF_A_PARTY = Set.of("party", "kind");
    private static final Set<String> ID = Set.of("party");
    private static final Set<String> CLASS = Set.of("party", "kind", "form");

    static Gist of(TenderEvent event) {
        JsonNode said = Wire.mapper().readTree(Wire.canonical(event));
        if (said instanceof ObjectNode fields) {
            fields.remove(merged(event));
        }
        List<String> parties = new ArrayList<>();
        reduce(said, parties);
        return new Gist(event.getClass().getSimpleName() + said, parties);
    }

    /** What stands in it as the release reads now, or only repeats something else in it. */
    private static List<String> merged(TenderEvent event) {
        return switch (event) {
            case BidSubmitted ignored -> List.of("onRecord");
            case TenderPlanned ignored -> List.of("title", "buyer");
            case TenderPublished ignored -> List.of("title", "buyerName");
            case BidOpened ignored -> List.of("commitmentPosition", "payload");
            default -> List.of();
        };
    }

    private static void reduce(JsonNode node, List<String> parties) {
        if (node instanceof ObjectNode fields) {
            if (fields.propertyNames().containsAll(OF_A_PARTY)) {
                parties.add(fields.retain(CLASS).toString());
                fields.retain(ID);
            }
            for (String name : new ArrayList<>(fields.propertyNames())) {
                if (isCommitment(fields.path(name))) {
                    fields.put(name, SEALED);
                }
                reduce(fields.path(name), parties);
            }
        } else if (node instanceof ArrayNode list) {
            list.forEach(element -> reduce(element, parties));
        }
    }

    private static boolean isCommitment(JsonNode node) {
        return node.isString() && node.asString().matches("[0-9a-f]{64}");
    }
}
