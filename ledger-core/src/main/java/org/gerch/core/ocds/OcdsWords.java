package org.gerch.core.ocds;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.gerch.core.ocds.Unused.Kind;

/** Says in one language what could not be used of a publication, and what else whoever reads it should know. */
public final class OcdsWords {
    private static final OcdsWords ENGLISH = new OcdsWords("words_en.properties");
    private static final OcdsWords MONGOLIAN = new OcdsWords("words_mn.properties");

    private final Properties words = new Properties();

    private OcdsWords(String file) {
        try (InputStream in = OcdsWords.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Mongolian where asked for, else English. */
    public static OcdsWords in(Locale language) {
        return language.getLanguage().equals("mn") ? MONGOLIAN : ENGLISH;
    }

    /** The rest of a sentence about a line, or a remark on it. */
    public String say(Said said) {
        String text = word(said.key());
        for (int i = 0; i < said.facts().size(); i++) {
            text = text.replace("{" + i + "}", said.facts().get(i));
        }
        return text;
    }

    /** Such as {@code bids.details[3].value.amount “free”: amount is no number}. */
    public String say(Unused unused) {
        return unused.place() + ": " + say(unused.kind());
    }

    /** What is wrong, in a few words. */
    public String say(Kind kind) {
        return word("unused." + kind.name());
    }

    /** How often it occurred, and what is wrong. */
    public String counted(Kind kind, long times) {
        return say(Said.of(times == 1 ? "counted.one" : "counted.other", say(kind), times));
    }

    /** A line by its number. */
    public String line(long number) {
        return say(Said.of("line", number));
    }

    /** Why a line was not recorded. */
    public String rejected(Said reason) {
        return say(Said.of("import.rejected", say(reason)));
    }

    /** What of a line was not used. */
    public String notUsed(Unused unused) {
        return say(Said.of("import.not-used", say(unused)));
    }

    /** How far an import has come. */
    public String progress(String name, long releases, long events) {
        return say(Said.of("import.progress", name, releases, events));
    }

    /** What became of all releases. */
    public String imported(long recorded, long events, long unchanged, long rejected) {
        return say(Said.of("import.done", recorded, events, unchanged, rejected));
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    private String word(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }
}
