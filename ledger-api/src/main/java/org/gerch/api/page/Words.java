package org.gerch.api.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sentences of one language, by key; {@code {0}}, {@code {1}} mark where the facts go.
 *
 * <p>Not {@link java.text.MessageFormat}: apostrophes stand for themselves, and numbers arrive already written.
 */
public final class Words {
    private static final Map<String, Map<String, String>> BUNDLES = new ConcurrentHashMap<>();
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language, read("/pages/messages_" + language.code() + ".properties")));
        }
    }

    private final Language language;
    private final Map<String, String> sentences;

    private Words(Language language, Map<String, String> sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    public static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return sentences.keySet();
    }

    /**
     * The sentence as plain text.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String say(String key, Object... facts) {
        return filled(pattern(key), facts, String::valueOf);
    }

    /** The sentence as markup: facts that are {@link Html} stay as they are, all others are escaped. */
    public Html html(String key, Object... facts) {
        return new Html(filled(
                Html.escaped(pattern(key)),
                facts,
                fact -> fact instanceof Html html ? html.markup() : Html.escaped(String.valueOf(fact))));
    }

    /** The form of a key that fits a number, {@code key.one} or {@code key.other}; the number itself is fact 0. */
    public String count(String key, long number) {
        return say(key + (number == 1 ? ".one" : ".other"), Notation.grouped(number));
    }

    /** A currency in words, or by its code where it has none. */
    public String currency(String code) {
        String key = "currency." + code;
        return sentences.containsKey(key) ? say(key) : code;
    }

    /** A field of a public row in words, or by its own name where it has none. */
    public String field(String name) {
        String key = "field." + name;
        return sentences.containsKey(key) ? say(key) : name;
    }

    /** A code that a field of a public row holds in words, or as it is where it has none: it may be a name. */
    public String code(String field, String value) {
        String key = "code." + field + "." + value;
        return sentences.containsKey(key) ? say(key) : value;
    }

    /** A field of an entry in words, by its path in the entry's data such as {@code content.price.amount}. */
    public String entered(String path) {
        String key = "entered." + path;
        return sentences.containsKey(key) ? say(key) : path;
    }

    private String pattern(String key) {
        String pattern = sentences.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for '" + key + "' in " + language.code());
        }
        return pattern;
    }

    private static String filled(String pattern, Object[] facts, Function<Object, String> written) {
        if (facts.length == 0) {
            return pattern;
        }
        StringBuilder sentence = new StringBuilder(pattern.length() + 32);
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            sentence.append(pattern, from, open);
            sentence.append(written.apply(facts[Integer.parseInt(pattern, open + 1, close, 10)]));
            from = close + 1;
        }
        return sentence.append(pattern, from, pattern.length()).toString();
    }

    /** A bundle by its place on the class path, read once. */
    static Map<String, String> read(String file) {
        return BUNDLES.computeIfAbsent(file, Words::load);
    }

    private static Map<String, String> load(String file) {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read.entrySet().stream().collect(Collectors.toUnmodifiableMap(line -> (String) line.getKey(), line ->
                    (String) line.getValue()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
