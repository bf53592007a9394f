package org.gerch.api.tender;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gerch.api.page.Html;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Span;
import org.gerch.api.page.Timeline;
import org.gerch.api.page.Words;
import org.gerch.api.query.Course.Change;
import tools.jackson.databind.JsonNode;

/** Says in a reader's language what of a tender, or of one lot's verdict, changed. */
record DifferenceTelling(TenderTelling telling, Timeline.Thresholds thresholds) {
    /** What the entries beside them tell anyway: which was the last, and which the verdict cites. */
    private static final Set<String> BOOKKEEPING = Set.of("lastStep", "lastStepAt", "evidence");

    /** @param kept parameters that the form for two other moments sends on */
    Difference of(Between between, Map<String, String> kept) {
        Span span = between.span();
        return new Difference(
                day(span.from()),
                day(span.to()),
                kept,
                words().html("diff.lede", moment(span.from()), moment(span.to())),
                rows(between.changes()),
                words().say("diff.none"),
                causes(between));
    }

    /** Each value that differs; of a record that came or went, each of its values. */
    List<Difference.Row> rows(List<Change> changes) {
        return shown(changes).map(this::row).toList();
    }

    /** The entries that changed something that is shown, in the order in which they happened. */
    private List<Timeline.Row> causes(Between between) {
        return Timeline.of(
                shown(between.changes())
                        .flatMap(change -> change.causes().stream())
                        .distinct()
                        .flatMap(cause -> Stream.ofNullable(between.causes().get(cause)))
                        .map(telling::entry)
                        .toList(),
                notation(),
                thresholds.withoutSilences(),
                between.span().to().at());
    }

    private static Stream<Change> shown(List<Change> changes) {
        return changes.stream()
                .flatMap(DifferenceTelling::fields)
                .filter(change -> !BOOKKEEPING.contains(part(change.path())));
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

    private String day(Moment moment) {
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

    private Difference.Row row(Change change) {
        ValueTelling value = new ValueTelling(notation());
        return new Difference.Row(
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
