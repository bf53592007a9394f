package org.gerch.benchmarks.reliability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.gerch.benchmarks.Packaged;

/** A token of an office that may send every command of a rehearsal, made as a person makes one. */
final class Token {
    private Token() {}

    static String madeIn(Path data) throws IOException, InterruptedException {
        Process token = Packaged.application(List.of(
                        "token",
                        "--role",
                        "registrar",
                        "--role",
                        "fund-officer",
                        "--actor",
                        "Rehearsal",
                        "--data",
                        data.toString()))
                .start();
        String written = new String(token.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (token.waitFor() != 0) {
            throw new IllegalStateException("No token was made: " + written);
        }
        return written.lines().reduce("", (earlier, last) -> last);
    }
}
