package org.gerch.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The packaged application, as the launcher starts it. */
public final class Packaged {
    private static final Path HOME = Path.of(System.getProperty("gerch.home", "."));

    private Packaged() {}

    /** A process of the application with these arguments; the caller starts it. */
    public static ProcessBuilder application(List<String> arguments) throws IOException {
        return program("ledger-api", arguments);
    }

    /** A process of the auditors' program with these arguments; the caller starts it. */
    public static ProcessBuilder verifier(List<String> arguments) throws IOException {
        return program("verifier", arguments);
    }

    private static ProcessBuilder program(String module, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                ownTemporaryFiles(),
                "-jar",
                jar(module).toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** The same through the launcher, which takes its cache of loaded classes; the process is the application's own. */
    public static ProcessBuilder launched(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(file("gerch").toString()));
        command.addAll(arguments);
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().merge("GERCH_JAVA_OPTS", ownTemporaryFiles(), (given, ours) -> given + " " + ours);
        return program;
    }

    /** Who is killed leaves its temporary files behind: they go with ours. */
    private static String ownTemporaryFiles() throws IOException {
        return "-Djava.io.tmpdir=" + Scratch.directory("temporary");
    }

    /** A file of the project. */
    public static Path file(String path) {
        return HOME.resolve(path).toAbsolutePath().normalize();
    }

    private static Path jar(String module) throws IOException {
        Path target = file(module + "/target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                return files.filter(found -> found.toString().endsWith("-app.jar"))
                        .findFirst()
                        .orElseThrow(Packaged::missing);
            }
        }
        throw missing();
    }

    private static IllegalStateException missing() {
        return new IllegalStateException("The program is not packaged: run mvn -Dmaven.test.skip=true package first.");
    }
}
