package org.gerch.api.tender;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gerch.api.page.Html;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Timeline;
import org.gerch.api.page.Words;
import org.gerch.api.query.TenderChanges.Change;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.TenderId;
import tools.jackson.databind.JsonNode;

/**
 * Makes the page of what changed between two moments.
 *
 * @param causes the events that changed something, by position; each is told once, however much it changed
 */
record DiffPages(
        TenderId tender,
        Moment from,
        Moment to,
        List<Change> changes,
        Map<Long, Recorded<LedgerEvent>> causes,
        TenderTelling telling,
        Timeline.Thresholds thresholds) {
    /** What the timeline below tells anyway: which entry was the last, and which the verdict cites. */
    private static final Set<String> BOOKKEEPING = Set.of("lastStep", "lastStepAt", "evidence");

    DiffPage page() {
        return new DiffPage(
                words().say("diff.title", tender),
                words().html("diff.kick", Html.link(Paths.tender(tender), tender.value())),
                words().html("diff.lede", moment(from), moment(to)),
                field(from),
                field(to),
                rows(),
                words().say("diff.none"),
                causesTold());
    }

    /** Each value that differs; of a record that came or went, each of its values. */
    List<DiffPage.Row> rows() {
        return shown().map(this::row).toList();
    }

    /** The entries that changed something that is shown, in the order in which they happened. */
    List<Timeline.Row> causesTold() {
        return Timeline.of(
                shown().flatMap(change -> change.causes().stream())
                        .distinct()
                        .flatMap(cause -> Stream.ofNullable(causes.get(cause)))
                        .map(telling::entry)
                        .toList(),
                notation(),
                thresholds.withoutSilences(),
                to.at());
    }

    private Stream<Change> shown() {
        return changes.stream().flatMap(DiffPages::fields).filter(change -> !BOOKKEEPING.contains(part(change.path())));
    }

    private Notation notation() {
        return telling.notation();
    }

    private Words words() {
        return notation().words();
    }

    private Html moment(Moment moment) {
        Html last = moment.size() == 0 ? Html.NONE : notation().position(moment.size() - 1);
        return Html.words(notation().dateTime(moment.at()), last);
    }

    private String field(Moment moment) {
        return notation().day(moment.at()).toString();
    }

    /** A record that came or went as a whole is told field by field, as one that changed is. */
    private static Stream<Change> fields(Change change) {
        boolean came = change.was().isNull() && change.is().isObject();
        boolean went = change.is().isNull() && change.was().isObject();
        boolean whole = change.path().equals("/tender")
                || change.path().startsWith("/verdicts/") && change.path().indexOf('/', "/verdicts/".length()) < 0;
        if (!whole || !came && !went) {
            return Stream.of(change);
        }
        JsonNode record = came ? change.is() : change.was();
        return record.propertyStream()
                .filter(field ->
                        !ValueTelling.SAID_ELSEWHERE.contains(field.getKey()) && ValueTelling.says(field.getValue()))
                .map(field -> new Change(
                        change.path() + "/" + field.getKey(),
                        came ? change.was() : field.getValue(),
                        came ? field.getValue() : change.is(),
                        change.causes()));
    }

    private DiffPage.Row row(Change change) {
        ValueTelling value = new ValueTelling(notation());
        return new DiffPage.Row(
                label(change.path()),
                change.path(),
                value.of(part(change.path()), change.path(), change.was()),
                value.of(part(change.path()), change.path(), change.is()),
                Html.join(
                        ", ", change.causes().stream().map(notation()::position).toList()));
    }

    /** The field, and where it is a record the one within it that differs. */
    private String label(String path) {
        String field = words().field(part(path));
        String within = path.substring(path.lastIndexOf('/') + 1);
        return within.equals(part(path)) ? field : field + ": " + words().field(within);
    }

    /** The field's own name; of a verdict the lot's id is passed over. */
    private static String part(String path) {
        String[] parts = path.split("/");
        int at = path.startsWith("/verdicts/") ? 3 : 2;
        return at < parts.length ? parts[at] : parts[1];
    }
}
