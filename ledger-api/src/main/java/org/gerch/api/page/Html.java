package org.gerch.api.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Markup that is safe to write into a page as it is: every text in it was escaped when it was put in.
 *
 * @param markup well-formed HTML without inline styles or scripts
 */
public record Html(String markup) {
    public static final Html NONE = new Html("");

    public static Html text(String text) {
        return new Html(escaped(text));
    }

    /** A link; {@code href} is a path of ours, already percent-encoded. */
    public static Html link(String href, Html inner) {
        return new Html("<a href=\"" + escaped(href) + "\">" + inner.markup + "</a>");
    }

    public static Html link(String href, String text) {
        return link(href, text(text));
    }

    /** An element with one class; both names are ours, never a reader's. */
    public static Html element(String name, String cssClass, Html inner) {
        return new Html("<" + name + " class=\"" + cssClass + "\">" + inner.markup + "</" + name + ">");
    }

    /**
     * A value as an entry of the log holds it, marked so that a reader's browser compares the two.
     *
     * @param path where in the leaf it stands, such as {@code data.price}; or {@code happened}, {@code hash}, {@code bytes}, {@code number}
     * @param shown the value as people read it: an amount, text, or one time
     */
    public static Html fact(long position, String path, Html shown) {
        return new Html("<span data-fact=\"" + position + " " + escaped(path) + "\">" + shown.markup + "</span>");
    }

    public static Html fact(long position, String path, String shown) {
        return fact(position, path, text(shown));
    }

    public static Html join(String separator, Collection<Html> parts) {
        return new Html(parts.stream()
                .filter(part -> !part.isEmpty())
                .map(Html::markup)
                .collect(Collectors.joining(separator)));
    }

    /** The parts that are not empty, a space between each two. */
    public static Html words(Html... parts) {
        return join(" ", Arrays.asList(parts));
    }

    public Html then(Html next) {
        return new Html(markup + next.markup);
    }

    public boolean isEmpty() {
        return markup.isEmpty();
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
