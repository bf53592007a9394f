package org.gerch.api.query;

import java.util.Set;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Streams;
import org.gerch.core.verdict.rule.Compared;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.verdict.rule.Spread;
import org.gerch.projections.reading.AllLots;
import org.gerch.projections.reading.Comparison;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What came of comparing all lots, tenderers or buyers: the limit, who is beyond it, and the lots that count. */
final class ComparedItem {
    /** A tenderer may have thousands; the list of verdicts names them all. */
    private static final int MOST_LOTS = 100;

    private ComparedItem() {}

    /** For each kind of thing that the indicator compares. */
    static ArrayNode of(String code, AllLots lots, long size) {
        ArrayNode items = Wire.mapper().createArrayNode();
        Comparison comparison = lots.at(size);
        comparison.lots().stream()
                .filter(standing -> standing.compared().code().equals(code))
                .forEach(standing -> items.add(ofLots(standing)));
        Indicators.OF_PARTIES.stream()
                .filter(indicator -> indicator.code().equals(code))
                .forEach(indicator -> comparison.parties().stream()
                        .filter(compared -> compared.code().equals(code))
                        .forEach(compared -> {
                            ArrayNode standing = limit(compared, items.addObject());
                            compared.standing()
                                    .forEach(party -> standing.add(party(
                                            compared, party, lots.lots(indicator, compared.kind(), party, size))));
                        }));
        return items;
    }

    private static ObjectNode ofLots(Comparison.Lots lots) {
        ObjectNode item = Wire.mapper().createObjectNode();
        ArrayNode standing = limit(lots.compared(), item);
        lots.values().forEach((id, value) -> {
            ObjectNode lot = standing.addObject();
            lot.put("verdict", id);
            lot.put("value", value);
        });
        return item;
    }

    private static ArrayNode limit(Compared compared, ObjectNode item) {
        Spread spread = compared.limit().spread();
        item.put("about", compared.kind().name());
        item.put("values", compared.limit().compared());
        item.put("q1", spread == null ? null : spread.q1());
        item.put("q3", spread == null ? null : spread.q3());
        item.put("limit", compared.limit().at());
        item.put("least", compared.least());
        return item.putArray("standing");
    }

    private static ObjectNode party(Compared compared, Compared.Standing standing, Set<String> lots) {
        ObjectNode item = Wire.mapper().createObjectNode();
        item.put("party", standing.party().value());
        item.put("count", standing.count());
        item.put("of", standing.of());
        item.put("value", standing.value());
        IndicatorItem.says(item.putObject("says"), compared, standing);
        item.put("lotsCounted", lots.size());
        ArrayNode named = item.putArray("lots");
        lots.stream().limit(MOST_LOTS).forEach(named::add);
        item.putObject("links")
                .put(
                        "party",
                        "/api/v1/parties/" + Streams.encoded(standing.party().value()));
        return item;
    }
}
