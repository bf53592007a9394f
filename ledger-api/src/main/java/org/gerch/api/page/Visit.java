package org.gerch.api.page;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One reader's request for a page.
 *
 * @param language the language to answer in
 * @param zone where the ledger's days begin
 * @param path the requested path as sent, percent-encoded
 * @param query the requested parameters as sent, without {@code lang}; empty for none
 */
public record Visit(Language language, ZoneId zone, String path, String query) {
    public Words words() {
        return Words.in(language);
    }

    public Notation notation() {
        return new Notation(words(), zone);
    }

    /** The same page of now, where a moment was asked for. */
    public String asOfNow() {
        String others = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith("asOf=") && !pair.startsWith("position="))
                .collect(Collectors.joining("&"));
        return others.isEmpty() ? path : path + "?" + others;
    }

    /** The same page in the other language. */
    public String inOtherLanguage() {
        return Paths.with(
                query.isEmpty() ? path : path + "?" + query,
                "lang",
                language.other().code());
    }
}
