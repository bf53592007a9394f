package org.gerch.api.house;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a newcomer meets it; nothing here builds or starts the application. */
class LauncherTest {

    private static final Path LAUNCHER =
            Path.of("").toAbsolutePath().getParent().resolve("gerch");

    @TempDir
    Path elsewhere;

    @Test
    void without_a_command_it_explains_itself_and_reports_bad_usage() throws Exception {
        Answer answer = launch(Map.of());

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.text())
                .contains("Usage: ./gerch COMMAND", "demo", "serve", "import", "check", "token", "key show|rotate");
    }

    @Test
    void an_unknown_command_is_named_and_reported_as_bad_usage() throws Exception {
        Answer answer = launch(Map.of(), "audit");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.text()).contains("there is no command 'audit'");
    }

    @Test
    void asked_for_help_it_is_done() throws Exception {
        assertThat(launch(Map.of(), "--help").code()).isZero();
    }

    @Test
    void the_java_that_the_variable_names_is_taken_from_anywhere() throws Exception {
        String home = System.getProperty("java.home");

        assertThat(launch(Map.of("GERCH_JAVA", home), "--java"))
                .isEqualTo(new Answer(0, Path.of(home, "bin", "java") + "\n"));
    }

    @Test
    void a_java_that_is_too_old_is_refused_by_name() throws Exception {
        Path bin = Files.createDirectories(elsewhere.resolve("old/bin"));
        Files.writeString(elsewhere.resolve("old/release"), "JAVA_VERSION=\"17.0.15\"\n");
        Files.writeString(bin.resolve("java"), "#!/bin/sh\n").toFile().setExecutable(true);

        Answer answer = launch(Map.of("GERCH_JAVA", elsewhere.resolve("old").toString()), "check", "a.json");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.text()).contains(elsewhere.resolve("old").toString(), "no Java 25 or newer");
    }

    @Test
    void an_old_java_home_is_passed_over_for_a_newer_one_on_the_path() throws Exception {
        Files.createDirectories(elsewhere.resolve("old/bin"));
        Files.writeString(elsewhere.resolve("old/release"), "JAVA_VERSION=\"17.0.15\"\n");
        Files.writeString(elsewhere.resolve("old/bin/java"), "#!/bin/sh\n")
                .toFile()
                .setExecutable(true);
        String home = System.getProperty("java.home");

        Answer answer = launch(
                Map.of(
                        "JAVA_HOME",
                        elsewhere.resolve("old").toString(),
                        "PATH",
                        home + "/bin:" + System.getenv("PATH")),
                "--java");

        assertThat(answer).isEqualTo(new Answer(0, Path.of(home, "bin", "java") + "\n"));
    }

    @Test
    void only_a_large_file_is_worth_the_optimizing_compiler() throws Exception {
        assertThat(optionsToCheck("small.jsonl", 1_000)).contains("-XX:TieredStopAtLevel=1");
        assertThat(optionsToCheck("small.jsonl.gz", 1_000)).contains("-XX:TieredStopAtLevel=1");
        assertThat(optionsToCheck("large.jsonl", 350_000_000)).contains("-XX:-TieredCompilation");
        assertThat(optionsToCheck("large.jsonl.gz", 35_000_000)).contains("-XX:-TieredCompilation");
        assertThat(optionsToCheck("-", 0)).as("of unknown length").doesNotContain("Tiered");
    }

    /** What a Java is told that only repeats it, by the launcher of a house of its own. */
    private String optionsToCheck(String file, long bytes) throws IOException, InterruptedException {
        Path java = elsewhere.resolve("echo/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(elsewhere.resolve("echo/release"), "JAVA_VERSION=\"25.0.1\"\n");
        Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Path house = elsewhere.resolve("house");
        Files.createDirectories(house.resolve("verifier/target"));
        Files.writeString(house.resolve("verifier/target/verifier-1-app.jar"), "");
        Path copy = Files.copy(LAUNCHER, house.resolve("gerch"), REPLACE_EXISTING);
        if (!file.equals("-")) {
            try (RandomAccessFile sparse =
                    new RandomAccessFile(elsewhere.resolve(file).toFile(), "rw")) {
                sparse.setLength(bytes);
            }
        }
        Answer answer =
                launch(copy, Map.of("GERCH_JAVA", elsewhere.resolve("echo").toString()), "check", file);
        assertThat(answer.code()).as(answer.text()).isZero();
        return answer.text();
    }

    private Answer launch(Map<String, String> variables, String... arguments) throws IOException, InterruptedException {
        return launch(LAUNCHER, variables, arguments);
    }

    private Answer launch(Path launcher, Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(launcher.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(elsewhere.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("GERCH_JAVA", "JAVA_HOME"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), text);
    }

    private record Answer(int code, String text) {}
}
