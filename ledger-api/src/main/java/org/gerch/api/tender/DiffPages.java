package org.gerch.api.tender;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.api.page.Html;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Timeline;
import org.gerch.api.page.Words;
import org.gerch.api.query.TenderChanges.Change;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.TenderId;
import org.jspecify.annotations.Nullable;
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

    /** Of a record that was not there before these say nothing that is not said elsewhere on the page. */
    private static final Set<String> SAID_ELSEWHERE =
            Set.of("id", "subject", "demonstration", "begun", "details", "buyerName", "text");

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
        return changes.stream()
                .flatMap(DiffPages::fields)
                .filter(change -> !BOOKKEEPING.contains(part(change.path())))
                .map(this::row)
                .toList();
    }

    /** The entries that changed something, in the order in which they happened. */
    List<Timeline.Row> causesTold() {
        return Timeline.of(
                causes.values().stream().map(telling::entry).toList(),
                notation(),
                thresholds.withoutSilences(),
                to.at());
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
                .filter(field -> !SAID_ELSEWHERE.contains(field.getKey()) && says(field.getValue()))
                .map(field -> new Change(
                        change.path() + "/" + field.getKey(),
                        came ? change.was() : field.getValue(),
                        came ? field.getValue() : change.is(),
                        change.causes()));
    }

    private static boolean says(JsonNode value) {
        return !value.isNull() && !(value.isArray() && value.isEmpty());
    }

    private DiffPage.Row row(Change change) {
        return new DiffPage.Row(
                words().field(part(change.path())),
                change.path(),
                value(change.path(), change.was()),
                value(change.path(), change.is()),
                Html.join(
                        ", ", change.causes().stream().map(notation()::position).toList()));
    }

    /** The field's own name; of a verdict the lot's id is passed over. */
    private static String part(String path) {
        String[] parts = path.split("/");
        int at = path.startsWith("/verdicts/") ? 3 : 2;
        return at < parts.length ? parts[at] : parts[1];
    }

    private String value(String path, JsonNode value) {
        String words = value.isString() ? coded(path, value.stringValue()) : null;
        if (words != null) {
            return words;
        }
        if (value.isArray() && !value.isEmpty() && path.startsWith("/verdicts/") && path.endsWith("/overlays")) {
            return value.valueStream()
                    .map(overlay -> words().say("note." + overlay.stringValue()))
                    .collect(Collectors.joining("; "));
        }
        return written(value);
    }

    /** A code in words; null where it is none. */
    private @Nullable String coded(String path, String code) {
        boolean verdict = path.startsWith("/verdicts/");
        return switch (part(path)) {
            case "kind" -> verdict ? words().say("headline." + code) : null;
            case "status" -> verdict ? null : words().say("tender-status." + code);
            case "criterion" -> verdict ? null : words().say("criterion." + code);
            case "method" -> verdict ? null : words().say("method." + code);
            default -> null;
        };
    }

    /** Amounts, times and names as everywhere else; other records field by field. */
    private String written(JsonNode value) {
        if (value.isNull() || value.isMissingNode() || value.isArray() && value.isEmpty()) {
            return words().say("diff.nothing");
        }
        if (value.isArray()) {
            return value.valueStream().map(this::written).collect(Collectors.joining("; "));
        }
        if (!value.isObject()) {
            return notation().entered(value.toString());
        }
        if (value.path("amount").isString() && value.path("currency").isString()) {
            return notation()
                    .money(Money.of(
                            value.path("amount").stringValue(),
                            value.path("currency").stringValue()));
        }
        if (value.path("kind").isString() && value.path("since").isString()) {
            return words().say("wait." + value.path("kind").stringValue()) + ": "
                    + notation().entered(value.path("since").stringValue());
        }
        return value.propertyStream()
                .filter(field -> !SAID_ELSEWHERE.contains(field.getKey())
                        || field.getKey().equals("id"))
                .filter(field -> says(field.getValue()))
                .map(field -> words().field(field.getKey()) + ": " + written(field.getValue()))
                .collect(Collectors.joining(", "));
    }
}
