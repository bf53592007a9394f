package org.gerch.api.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Writes pages of invented data to {@code target/pages}, to be opened in a browser and looked at. */
public final class WrittenPages {
    private static final Path DIRECTORY = Path.of("target", "pages");
    private static final Stylesheet STYLESHEET = new Stylesheet();
    private static final PageWriter WRITER = new PageWriter("gerch.css", new CheckScript());

    private WrittenPages() {}

    /** Writes one page in both languages and gives the English document. */
    public static String write(String name, Function<Notation, Page> page) {
        write(name, Language.MN, page);
        return write(name, Language.EN, page);
    }

    public static String write(String name, Language language, Function<Notation, Page> page) {
        Visit visit = new Visit(language, Telling.ZONE, "/" + name, "");
        String document = WRITER.write(page.apply(visit.notation()), visit, true);
        try {
            Files.createDirectories(DIRECTORY);
            Files.write(DIRECTORY.resolve("gerch.css"), STYLESHEET.css());
            Files.writeString(DIRECTORY.resolve(name + "-" + language.code() + ".html"), document);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
        return document;
    }
}
