package org.gerch.api.query;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.verdict.Explanation;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.Verdict.JudgedBid;
import org.gerch.core.verdict.view.VerdictRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A verdict as the list gives it: the fields that {@code check} prints, in its order, then where the lot belongs. */
final class VerdictItem {
    static final List<String> COLUMNS = List.of(
            "id",
            "ocid",
            "lot",
            "verdict",
            "lowestGroupBidOverridden",
            "groupBid.id",
            "groupBid.tenderer",
            "groupBid.name",
            "groupBid.amount",
            "groupBid.currency",
            "winningBid.id",
            "winningBid.tenderer",
            "winningBid.name",
            "winningBid.amount",
            "winningBid.currency",
            "difference",
            "overlays",
            "flags",
            "explanation.en",
            "explanation.mn",
            "title",
            "buyer",
            "buyerName",
            "place.district",
            "place.khoroo",
            "published",
            "source",
            "ruleSet",
            "positions",
            "changedAt",
            "demonstration",
            "inForce",
            "tieBreak",
            "counts.submitted",
            "counts.opened",
            "counts.counted",
            "counts.rejected");

    private static final Locale MONGOLIAN = Locale.of("mn");

    private VerdictItem() {}

    static JsonNode of(VerdictRow row, long changed, Standpoint standpoint, ZoneId zone) {
        Verdict verdict = row.verdict();
        Verdict.Subject subject = verdict.subject();
        LotId lot = subject.lot();
        Money difference = verdict.difference();
        ObjectNode item = Wire.mapper().createObjectNode();
        item.put("id", row.id());
        item.put("ocid", subject.tender().value());
        item.put("lot", lot == null ? null : lot.value());
        item.put("verdict", verdict.kind().name());
        item.put("lowestGroupBidOverridden", verdict.overridden());
        item.set("groupBid", bid(verdict.groupBid()));
        item.set("winningBid", bid(verdict.winningBid()));
        item.put("difference", difference == null ? null : difference.plain());
        ArrayNode overlays = item.putArray("overlays");
        verdict.overlays().forEach(overlay -> overlays.add(overlay.name()));
        ArrayNode flags = item.putArray("flags");
        row.flags().forEach(flag -> flags.add(flag.code()));
        explain(verdict, standpoint, zone, item.putObject("explanation"));
        context(row, changed, item);
        return item;
    }

    private static JsonNode bid(@Nullable JudgedBid bid) {
        if (bid == null) {
            return Wire.mapper().nullNode();
        }
        Money price = bid.price();
        ObjectNode shown = Wire.mapper().createObjectNode();
        shown.put("id", bid.id().value());
        shown.put("tenderer", bid.tenderer().party().value());
        shown.put("name", bid.tenderer().name());
        shown.put("amount", price == null ? null : price.plain());
        shown.put("currency", price == null ? null : price.currency());
        shown.put("position", bid.position());
        return shown;
    }

    private static void explain(Verdict verdict, Standpoint standpoint, ZoneId zone, ObjectNode explanation) {
        LocalDate day = standpoint.at() == null ? null : LocalDate.ofInstant(standpoint.at(), zone);
        Explanation.Reader reader = new Explanation.Reader(day, zone, null);
        explanation.put("en", Explanation.to(reader, verdict, Locale.ENGLISH).text());
        explanation.put("mn", Explanation.to(reader, verdict, MONGOLIAN).text());
    }

    private static void context(VerdictRow row, long changed, ObjectNode item) {
        Verdict verdict = row.verdict();
        Verdict.Subject subject = verdict.subject();
        item.put("title", subject.title());
        item.put("buyer", subject.buyer() == null ? null : subject.buyer().value());
        item.put("buyerName", subject.buyerName());
        item.set("place", Wire.mapper().valueToTree(row.place()));
        item.put("published", row.begun().toString());
        item.put("source", verdict.source());
        item.put("ruleSet", verdict.ruleSet());
        item.set("counts", Wire.mapper().valueToTree(verdict.counts()));
        ArrayNode positions = item.putArray("positions");
        verdict.evidence().all().forEach(positions::add);
        item.put("changedAt", changed);
        item.put("demonstration", row.demonstration());
        item.put("inForce", !row.beside());
        item.put(
                "tieBreak",
                verdict.tieBreak() == null ? null : verdict.tieBreak().name());
    }
}
