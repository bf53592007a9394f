package org.gerch.browser.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of a program, and what it wrote. */
record Run(Process process, Path output) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern ADDRESS = Pattern.compile("(?i)listening on (http://\\S+)");

    String written() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it listens or has ended; whether it listens. */
    boolean listens() throws InterruptedException {
        Patiently.until("listens or ends", () -> ADDRESS.matcher(written()).find() || !process.isAlive());
        return ADDRESS.matcher(written()).find();
    }

    String address() {
        Matcher address = ADDRESS.matcher(written());
        if (!address.find()) {
            throw new IllegalStateException("It does not listen; it wrote:\n" + written());
        }
        return address.group(1);
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It did not end; it wrote:\n" + written());
        }
        return process.exitValue();
    }

    /** Ends it as a person would, and waits. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        exitCode();
    }
}
