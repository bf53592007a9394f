package org.gerch.api.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** The one style sheet; its address holds its hash, so that a browser may keep it for ever. */
public final class Stylesheet {
    private final byte[] css;
    private final String href;

    public Stylesheet() {
        this.css = read();
        this.href = "/assets/gerch." + hash(css) + ".css";
    }

    public String href() {
        return href;
    }

    public byte[] css() {
        return css.clone();
    }

    private static byte[] read() {
        try (InputStream in = Objects.requireNonNull(Stylesheet.class.getResourceAsStream("/pages/gerch.css"))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
