package org.gerch.core.verdict;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A verdict in words: facts only, each clause with the events it rests on.
 *
 * @param clauses in reading order; joined without anything between them they are the text
 */
public record Explanation(List<Clause> clauses) {
    /**
     * Who is told.
     *
     * @param asOf the day it holds for; absent leaves the clause out
     * @param zone in which the reader's days begin
     * @param quote the recorded reason's text, where it may be read
     */
    public record Reader(
            @Nullable LocalDate asOf, ZoneId zone, @Nullable String quote) {
        /** Days as UTC counts them, and no quote. */
        static Reader anywhere(@Nullable LocalDate asOf) {
            return new Reader(asOf, ZoneOffset.UTC, null);
        }
    }

    public Explanation {
        clauses = List.copyOf(clauses);
    }

    /**
     * Explains a verdict without the words of its reason, which are kept erasable.
     *
     * @param language Mongolian or, for every other, English
     * @param asOf the day it holds for; absent leaves the clause out
     */
    public static Explanation of(Verdict verdict, Locale language, @Nullable LocalDate asOf) {
        return to(Reader.anywhere(asOf), verdict, language);
    }

    /** Explains a verdict to somebody. */
    public static Explanation to(Reader reader, Verdict verdict, Locale language) {
        return new Explanation(new Telling(verdict, Sentences.in(language), reader).clauses());
    }

    /** The text alone, without what it rests on. */
    public static String text(Reader reader, Verdict verdict, Locale language) {
        return new Telling(verdict, Sentences.in(language), reader).text();
    }

    /** The whole as one line of text. */
    public String text() {
        return clauses.stream().map(Clause::text).collect(Collectors.joining());
    }
}
