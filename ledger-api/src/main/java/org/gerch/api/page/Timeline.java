package org.gerch.api.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gerch.core.kernel.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in the order in which it happened, with every long silence as a row of its own.
 *
 * <p>The silences are found by the gap alone, whoever was to act: drawing only some of them would accuse by selection.
 */
public final class Timeline {
    private Timeline() {}

    /**
     * One thing that happened.
     *
     * @param who the office, as it signed
     * @param what a sentence
     * @param quotes texts that belong to it, or where they stood before they were removed
     * @param breaches the rules it broke, in words
     * @param positions the event's, or those of several of one kind that are told as one; never empty
     * @param decisive whether the page's first sentence rests on it
     * @param taken whether and how a source's word for it was taken
     */
    public record Entry(
            Instant happened,
            Instant recorded,
            String who,
            Html what,
            List<Html> quotes,
            List<String> breaches,
            List<Long> positions,
            boolean decisive,
            Taken taken) {

        /** One that an office here recorded. */
        public Entry(
                Instant happened,
                Instant recorded,
                String who,
                Html what,
                List<Html> quotes,
                List<String> breaches,
                List<Long> positions,
                boolean decisive) {
            this(happened, recorded, who, what, quotes, breaches, positions, decisive, Taken.HERE);
        }
    }

    /** Where an entry's time comes from: an import is no late entry of an office. */
    public enum Taken {
        HERE,
        FROM_SOURCE,
        /** Of such an entry nobody knows when it happened. */
        FROM_SOURCE_UNDATED;

        public static Taken of(Provenance by) {
            return by.source() == null ? HERE : by.occurredAt() == null ? FROM_SOURCE_UNDATED : FROM_SOURCE;
        }
    }

    /**
     * What a timeline says by itself.
     *
     * @param silenceDays a gap of at least this many days is a row of its own
     * @param lateAfter an entry recorded this long after what it tells is marked
     */
    public record Thresholds(int silenceDays, Duration lateAfter) {
        /** The same where gaps mean nothing. */
        public Thresholds withoutSilences() {
            return new Thresholds(Integer.MAX_VALUE, lateAfter);
        }
    }

    /** A row as the template writes it: an entry, or a silence. */
    public record Row(
            @Nullable String silence,
            Html happened,
            Html recorded,
            @Nullable String late,
            Html who,
            Html what,
            List<Html> quotes,
            List<String> breaches,
            Html position,
            boolean decisive,
            boolean marked) {
        static Row silence(String words) {
            return new Row(
                    words, Html.NONE, Html.NONE, null, Html.NONE, Html.NONE, List.of(), List.of(), Html.NONE, false,
                    false);
        }
    }

    /**
     * Sets the entries in order and finds the silences.
     *
     * @param thresholds from when on gaps and late entries are said
     * @param until the moment the page speaks of; the time since the last entry is a silence too
     */
    public static List<Row> of(List<Entry> entries, Notation notation, Thresholds thresholds, Instant until) {
        int silence = thresholds.silenceDays();
        List<Entry> ordered = entries.stream()
                .sorted(Comparator.comparing(Entry::happened)
                        .thenComparing(entry -> entry.positions().getFirst()))
                .toList();
        List<Row> rows = new ArrayList<>();
        @Nullable Instant before = null;
        for (Entry entry : ordered) {
            if (entry.taken() != Taken.FROM_SOURCE_UNDATED) {
                addSilence(rows, before, entry.happened(), notation, silence);
                before = entry.happened();
            }
            rows.add(row(entry, notation, thresholds.lateAfter()));
        }
        addSilence(rows, before, until, notation, silence);
        return List.copyOf(rows);
    }

    private static void addSilence(List<Row> rows, @Nullable Instant from, Instant to, Notation notation, int silence) {
        if (from != null && notation.daysBetween(from, to) >= silence) {
            rows.add(Row.silence(notation.words().count("timeline.silence", notation.daysBetween(from, to))));
        }
    }

    private static Row row(Entry entry, Notation notation, Duration lateAfter) {
        Duration late = Duration.between(entry.happened(), entry.recorded());
        long days = notation.daysBetween(entry.happened(), entry.recorded());
        // What is told of several entries is said by the last of them.
        long last = entry.positions().getLast();
        Html recorded = days == 0 ? notation.hour(entry.recorded()) : notation.dateTime(entry.recorded());
        boolean here = entry.taken() == Taken.HERE;
        return new Row(
                null,
                entry.taken() == Taken.FROM_SOURCE_UNDATED
                        ? Html.text(notation.words().say("timeline.undated"))
                        : Html.fact(last, "happened", notation.dateTime(entry.happened())),
                here ? notation.words().html("timeline.recorded", Html.fact(last, "at", recorded)) : Html.NONE,
                here && late.toMinutes() > 0 ? "+" + notation.lateness(entry.happened(), entry.recorded()) : null,
                entry.positions().size() == 1
                        ? Html.fact(last, "meta.actor.office", entry.who())
                        : Html.text(entry.who()),
                entry.what(),
                entry.quotes(),
                entry.breaches(),
                notation.positions(entry.positions()),
                entry.decisive(),
                here && late.compareTo(lateAfter) >= 0);
    }
}
