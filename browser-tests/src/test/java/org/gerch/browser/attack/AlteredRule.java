package org.gerch.browser.attack;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The law with one line changed: a group that was lower, and passed over, is said not to have been lower. */
final class AlteredRule {
    private static final Path LAW =
            Path.of("..", "ledger-core", "src", "main", "java", "org/gerch/core/verdict/Judge.java");
    private static final String LINE = "return question.verdict();";
    private static final String CHANGED =
            "return question.verdict() == LOWEST_RESPONSIVE_NOT_CHOSEN ? GROUP_NOT_LOWER : question.verdict();";

    private AlteredRule() {}

    /** Compiles it into a directory, as an operator could who has the sources. */
    static Path into(Path directory, Path libraries) throws IOException {
        String source = Files.readString(LAW);
        if (!source.contains(LINE)) {
            throw new IllegalStateException("The law has no line '" + LINE + "' any more: alter another");
        }
        Path altered = Files.createDirectories(directory.resolve("altered"));
        Path file = Files.writeString(altered.resolve("Judge.java"), source.replace(LINE, CHANGED));
        String path;
        try (Stream<Path> jars = Files.list(libraries)) {
            path = jars.map(Path::toString).collect(Collectors.joining(":"));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        boolean compiled = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of("-cp", path, "-d", altered.toString(), "-proc:none"),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file))
                .call();
        return Optional.of(altered)
                .filter(there -> compiled)
                .orElseThrow(() -> new IllegalStateException("Not compiled: " + said));
    }
}
