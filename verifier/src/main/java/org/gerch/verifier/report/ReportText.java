package org.gerch.verifier.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.gerch.log.Checkpoint;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.difference.What;
import org.gerch.verifier.replay.ViewsOutcome;

/** Writes a report for people. */
public final class ReportText {
    private static final int SHOWN = 20;
    private static final int LONGEST = 160;

    private final Report report;
    private final Words words;
    private final StringJoiner lines = new StringJoiner(System.lineSeparator());

    private ReportText(Report report, Words words) {
        this.report = report;
        this.words = words;
    }

    public static String of(Report report, Words words) {
        return new ReportText(report, words).text();
    }

    private String text() {
        head();
        checked();
        notChecked();
        differences();
        lines.add("");
        lines.add(words.say(report.ok() ? "outcome.ok" : "outcome.different", report.differences()));
        return lines.toString();
    }

    private void head() {
        Checkpoint checkpoint = report.checkpoint();
        lines.add(words.say("head.log", checkpoint.origin(), report.log()));
        lines.add(words.say(
                "head.checkpoint", checkpoint.size(), checkpoint.root().toBase64()));
        report.key()
                .ifPresentOrElse(
                        key -> lines.add(words.say("head.key." + report.keySource(), key)),
                        () -> lines.add(words.say("head.key.none")));
        if (report.handedOver() > 0) {
            lines.add(words.say("head.handed-over", report.handedOver()));
        }
        if (!report.cosignatures().isEmpty()) {
            String who = report.cosignatures().stream()
                    .map(one -> one.witness().name() + " " + one.time())
                    .collect(Collectors.joining(", "));
            lines.add(words.say("head.cosigned", report.cosignatures().size(), report.witnesses(), who));
        }
    }

    /** One line for each thing that was looked at, with a mark whether it held. */
    private void checked() {
        Map<Area, Long> wrong = new EnumMap<>(Area.class);
        report.found().forEach(difference -> wrong.merge(Area.of(difference.what()), 1L, Long::sum));
        lines.add("");
        lines.add(words.say("checked"));
        Report.Counts counts = report.counts();
        line(Area.SIGNATURE, wrong, words.say("checked.signature"));
        report.since().ifPresent(since -> line(Area.HISTORY, wrong, words.say("checked.history", since.size())));
        if (counts.leaves() > 0) {
            line(Area.TREE, wrong, words.say("checked.tree", counts.leaves()));
        }
        if (counts.events() > 0) {
            line(Area.ENTRIES, wrong, words.say("checked.entries", counts.events()));
            line(Area.LAW, wrong, words.say("checked.law", counts.events()));
        }
        report.views().ifPresent(views -> line(Area.VIEWS, wrong, views(views)));
        lines.add(words.say(
                "checked.read",
                counts.resources(),
                counts.bytes(),
                counts.kept(),
                counts.took().toMillis() / 1000.0,
                counts.perSecond()));
    }

    private String views(ViewsOutcome views) {
        return words.say(
                "checked.views", views.size(), String.join(", ", views.views().keySet()), views.verdicts());
    }

    private void line(Area area, Map<Area, Long> wrong, String what) {
        lines.add("  " + words.say(wrong.containsKey(area) ? "mark.different" : "mark.ok") + "  " + what);
    }

    private void notChecked() {
        lines.add("");
        lines.add(words.say("not-checked"));
        report.notChecked().forEach(what -> lines.add("  -  " + notChecked(what)));
    }

    private String notChecked(NotChecked what) {
        return words.say(
                "not-checked." + what.code(),
                report.checkpoint().size(),
                report.views().map(ViewsOutcome::size).orElse(0L),
                report.counts().kept(),
                report.counts().events());
    }

    private void differences() {
        if (report.ok()) {
            return;
        }
        lines.add("");
        lines.add(words.say("differences", report.differences()));
        List<Difference> found = report.found();
        found.stream().limit(SHOWN).forEach(difference -> lines.add("  !  " + sentence(difference)));
        if (report.differences() > SHOWN) {
            lines.add(words.say("differences.more", report.differences() - SHOWN));
        }
        report.evidence().forEach(file -> lines.add(words.say("evidence", file)));
    }

    private String sentence(Difference difference) {
        return sentence(difference, words);
    }

    /** One difference in a sentence, with its permanent name. */
    public static String sentence(Difference difference, Words words) {
        String said = words.say(
                "difference." + difference.what().code(),
                difference.position() == null ? "-" : difference.position(),
                difference.field(),
                shown(difference.expected()),
                shown(difference.found()));
        return said + " [" + difference.what().code() + "]";
    }

    private static String shown(String value) {
        String line = value.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }

    /** What a difference is about. */
    private enum Area {
        SIGNATURE,
        HISTORY,
        TREE,
        ENTRIES,
        LAW,
        VIEWS;

        static Area of(What what) {
            return switch (what) {
                case NOT_SIGNED, KEY_NOT_HANDED_OVER, RETIRED_KEY, OTHER_LOG, TOO_FEW_COSIGNATURES -> SIGNATURE;
                case ROLLED_BACK, SECOND_HISTORY, HISTORY_CHANGED -> HISTORY;
                case WITHHELD, TOO_LARGE, MALFORMED, LEAF_CHANGED, TILE_CHANGED, ROOT_MISMATCH, NOT_INCLUDED -> TREE;
                case LEAF_MALFORMED, UNKNOWN_EVENT, TIME_GOES_BACK, ID_REPEATED, SEQUENCE_BROKEN -> ENTRIES;
                case LAW_REFUSES,
                        LAW_OTHER_EVENTS,
                        LAW_OTHER_VALUE,
                        LAW_OTHER_NOTES,
                        LAW_ROLE_MISSING,
                        LAW_WRONG_CITATION,
                        LAW_NO_COMMAND -> LAW;
                case VIEW_STUMBLES,
                        VIEW_DIGEST,
                        VIEW_MISSING,
                        VERDICT_CHANGED,
                        VERDICT_MISSING,
                        VERDICT_ADDED,
                        VIEWS_AHEAD -> VIEWS;
            };
        }
    }
}
