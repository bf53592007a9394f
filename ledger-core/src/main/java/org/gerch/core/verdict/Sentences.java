package org.gerch.core.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one language, from its message bundle.
 *
 * <p>{@code [AWARD|text]} is a clause that cites the events of that point; {@code {x}} is filled in.
 */
final class Sentences {
    private static final Pattern CITING = Pattern.compile("\\[([A-Z_]+)\\|([^]]*)]");
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

    private static final Sentences ENGLISH = read("sentences_en.properties");
    private static final Sentences MONGOLIAN = read("sentences_mn.properties");

    /**
     * A piece of a sentence and what it cites, if anything.
     *
     * @param parts words and names of blanks in turn, beginning with words
     */
    record Piece(@Nullable Point point, String text, List<String> parts) {
        static Piece of(@Nullable Point point, String text) {
            List<String> parts = new ArrayList<>();
            Matcher blank = BLANK.matcher(text);
            int end = 0;
            while (blank.find()) {
                parts.add(text.substring(end, blank.start()));
                parts.add(blank.group(1));
                end = blank.end();
            }
            parts.add(text.substring(end));
            return new Piece(point, text, List.copyOf(parts));
        }

        Clause filled(Filling blanks, Evidence evidence) {
            StringBuilder filled = new StringBuilder(text.length() * 2);
            write(blanks, filled);
            return new Clause(filled.toString(), point == null ? List.of() : evidence.of(point));
        }

        private void write(Filling blanks, StringBuilder text) {
            for (int part = 0; part < parts.size(); part++) {
                boolean blank = part % 2 == 1;
                text.append(blank ? blanks.of(parts.get(part)) : parts.get(part));
            }
        }
    }

    /** Gives what a blank is filled with; nothing where there is nothing to say. */
    interface Filling {
        String of(String blank);
    }

    private final Map<String, List<Piece>> byKey;

    private Sentences(Map<String, List<Piece>> byKey) {
        this.byKey = byKey;
    }

    /** Mongolian where asked for, else English. */
    static Sentences in(Locale language) {
        return language.getLanguage().equals("mn") ? MONGOLIAN : ENGLISH;
    }

    List<Piece> of(String key) {
        List<Piece> pieces = byKey.get(key);
        if (pieces == null) {
            throw new IllegalStateException("no sentence for " + key);
        }
        return pieces;
    }

    /** A sentence that cites nothing. */
    String plain(String key, Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        write(key, blank -> values.getOrDefault(blank, ""), text);
        return text.toString();
    }

    /** Adds a sentence without what it cites. */
    void write(String key, Filling blanks, StringBuilder text) {
        for (Piece piece : of(key)) {
            piece.write(blanks, text);
        }
    }

    Map<String, List<Piece>> all() {
        return byKey;
    }

    private static Sentences read(String file) {
        Properties properties = new Properties();
        try (InputStream in = Sentences.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Sentences(properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> parsed(properties.getProperty(key)))));
    }

    private static List<Piece> parsed(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        Matcher citing = CITING.matcher(sentence);
        int end = 0;
        while (citing.find()) {
            if (citing.start() > end) {
                pieces.add(Piece.of(null, sentence.substring(end, citing.start())));
            }
            pieces.add(Piece.of(Point.valueOf(citing.group(1)), citing.group(2)));
            end = citing.end();
        }
        if (end < sentence.length()) {
            pieces.add(Piece.of(null, sentence.substring(end)));
        }
        return List.copyOf(pieces);
    }
}
