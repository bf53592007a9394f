package org.gerch.api.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.gerch.core.json.Wire;

/**
 * The script by which a page checks itself: its modules, its words, and libraries for browsers that lack what it needs.
 *
 * <p>All files share one folder whose name holds a hash of them all, so that a browser may keep each for ever.
 */
public final class CheckScript {
    private static final String START = "page.js";
    private static final String KEY = "key.js";
    private static final List<String> MODULES = List.of(
            START,
            KEY,
            "check.js",
            "crypto.js",
            "facts.js",
            "findings.js",
            "growth.js",
            "ledger.js",
            "tlog.js",
            "tree.js",
            "trust.js",
            "words.js");

    private static final String WORDS = "proof.";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String folder;

    /** Reads all files once. */
    public CheckScript() {
        MODULES.forEach(name -> files.put(name, read("/pages/check/" + name)));
        for (Language language : Language.values()) {
            files.put("words." + language.code() + ".json", words(language));
        }
        files.put("tweetnacl.js", library("tweetnacl", "nacl-fast.min.js"));
        files.put("js-sha256.js", library("js-sha256", "build/sha256.min.js"));
        this.folder = "/assets/check." + hashOf(files) + "/";
    }

    /** The address of the script that checks a page. */
    public String start() {
        return folder + START;
    }

    /** The address of the script that shows which key the browser remembers. */
    public String key() {
        return folder + KEY;
    }

    /** The names of the files that are ours. */
    static List<String> modules() {
        return MODULES;
    }

    /** A file by its name in the folder. */
    Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name)).map(byte[]::clone);
    }

    private static byte[] words(Language language) {
        Words words = Words.in(language);
        Map<String, String> said = new TreeMap<>();
        words.keys().stream()
                .filter(key -> key.startsWith(WORDS))
                .forEach(key -> said.put(key.substring(WORDS.length()), words.say(key)));
        return Wire.mapper().writeValueAsBytes(said);
    }

    /** A file of a WebJar, whose folder is named after its version. */
    private static byte[] library(String name, String file) {
        Properties about = new Properties();
        try (InputStream in = open("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            about.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read("/META-INF/resources/webjars/" + name + "/" + about.getProperty("version") + "/" + file);
    }

    private static byte[] read(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(CheckScript.class.getResourceAsStream(resource), resource);
    }

    private static String hashOf(Map<String, byte[]> files) {
        StringBuilder each = new StringBuilder();
        files.forEach((name, bytes) ->
                each.append(name).append(' ').append(Stylesheet.hash(bytes)).append('\n'));
        return Stylesheet.hash(each.toString().getBytes(StandardCharsets.UTF_8));
    }
}
