package org.gerch.api.tender;

import java.util.List;
import java.util.Map;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Words;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.verdict.view.VerdictRow;
import org.jspecify.annotations.Nullable;

/** Where a reader goes from the page of a lot: proof, past, and the same in other forms. */
record TenderLinks(TenderId tender, @Nullable LotId lot, Moment moment, Words words) {

    /** @param decisive the event the page's first sentence turns on */
    List<Map.Entry<String, String>> of(long decisive) {
        String id = Streams.encoded(tender.value());
        return List.of(
                Map.entry(words.say("checked.proof"), "/api/v1/events/" + decisive + "/proof"),
                Map.entry(words.say("checked.history"), "/api/v1/tenders/" + id + "/history"),
                Map.entry(words.say("checked.lot-history"), history()),
                Map.entry(words.say("checked.diff"), diff(id)),
                Map.entry(words.say("checked.json"), moment.at("/api/v1/tenders/" + id)),
                Map.entry(words.say("checked.ocds"), moment.at("/ocds/tenders/" + id)),
                Map.entry(words.say("checked.how"), "/about/how-to-check"));
    }

    /** What the answer for the lot was. */
    String history() {
        return moment.at(Paths.verdictHistory(VerdictRow.id(tender, lot)));
    }

    private static String diff(String id) {
        return id.equals(".") || id.equals("..") ? "/tenders" : "/tenders/" + id + "/diff";
    }
}
