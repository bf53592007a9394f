package org.gerch.api.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages a page is written in; the first is the one a reader gets who asks for neither. */
public enum Language {
    MN("mn", "Монгол"),
    EN("en", "English");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** The BCP 47 tag, as {@code lang} attributes carry it. */
    public String code() {
        return code;
    }

    /** What the language calls itself. */
    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == MN ? EN : MN;
    }

    /** The language of a tag such as {@code en}, if it is one of ours. */
    public static Optional<Language> tagged(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * The first of ours that a browser's {@code Accept-Language} names, in the browser's order of preference.
     *
     * @param header the header's value; one that cannot be read counts as no preference
     */
    public static Language preferredBy(String header) {
        try {
            List<Locale.LanguageRange> wishes = Locale.LanguageRange.parse(header);
            return wishes.stream()
                    .flatMap(wish -> tagged(wish.getRange().split("-")[0]).stream())
                    .findFirst()
                    .orElse(MN);
        } catch (IllegalArgumentException unreadable) {
            return MN;
        }
    }
}
