package org.gerch.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the auditors' one file consists of: whoever checks the ledger must know every line that the check rests on. */
class ClasspathIT {
    private static final Pattern ALLOWED = Pattern.compile("org/gerch/(core|log|verifier)/.*|tools/jackson/.*"
            + "|com/fasterxml/jackson/annotation/.*|picocli/.*|org/jspecify/annotations/.*");

    @Test
    void the_program_holds_the_pure_modules_a_json_library_and_the_command_line_and_nothing_else() throws IOException {
        Set<String> others = new TreeSet<>();
        try (JarFile jar = new JarFile(program().toFile())) {
            jar.stream()
                    .map(entry -> entry.getName().replaceFirst("^META-INF/versions/\\d+/", ""))
                    .filter(name ->
                            name.endsWith(".class") && !ALLOWED.matcher(name).matches())
                    .forEach(others::add);
            assertThat(jar.getEntry("org/gerch/core/verdict/Judge.class")).isNotNull();
            assertThat(jar.getEntry("org/gerch/verifier/VerifyCommand.class")).isNotNull();
        }

        assertThat(others).isEmpty();
    }

    private static Path program() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("verifier-.*-app\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the program was not packaged"));
        }
    }
}
