package org.gerch.verifier.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of one language. */
public final class Words {
    private static final String BUNDLE = "org.gerch.verifier.report.words";
    private static final String MONGOLIAN = "mn";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale);
    }

    /** Mongolian where asked for, else English. */
    public static Words in(Locale locale) {
        return new Words(locale.getLanguage().equals(MONGOLIAN) ? Locale.of(MONGOLIAN) : Locale.ENGLISH);
    }

    public Locale locale() {
        return locale;
    }

    /** A sentence, filled in. */
    public String say(String key, @Nullable Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** A word that may be missing: then the key itself. */
    public String orKey(String key) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException absent) {
            return key;
        }
    }
}
