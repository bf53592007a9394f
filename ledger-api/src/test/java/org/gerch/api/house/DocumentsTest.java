package org.gerch.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.core.kernel.SealedRecords;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.core.view.SilenceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that name what is no longer there mislead more than none. */
class DocumentsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)*)(?:\\.[a-z][A-Za-z]*)?`");

    static Stream<Path> documents() throws IOException {
        return Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md").map(ROOT::resolve), files(ROOT.resolve("docs"), ".md"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_within_the_repository_leads_somewhere(Path document) throws IOException {
        Set<String> broken = all(LINK, document).stream()
                .filter(target -> !Files.exists(document.resolveSibling(target)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(broken).isEmpty();
    }

    @Test
    void every_class_that_the_architecture_names_exists() throws IOException {
        Set<String> sources;
        try (Stream<Path> modules = Files.list(ROOT)) {
            sources = modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(DocumentsTest::javaFiles)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        Set<String> events =
                SealedRecords.of(TenderEvent.class).map(Class::getSimpleName).collect(Collectors.toSet());

        Set<String> missing = all(TYPE, ROOT.resolve("docs/architecture.md")).stream()
                .filter(name -> !sources.contains(name) && !events.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    @Test
    void every_verdict_overlay_and_silence_has_its_line() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/verdicts.md"));

        assertThat(SilenceKind.values()).allSatisfy(kind -> assertThat(page).contains("| `" + kind.name() + "` |"));
        assertThat(Stream.concat(Stream.of(VerdictKind.values()), Stream.of(Overlay.values())))
                .allSatisfy(verdict -> assertThat(page).contains("| `" + verdict.name() + "` |"));
    }

    private static Set<String> all(Pattern pattern, Path document) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(Files.readString(document));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Stream<Path> javaFiles(Path folder) {
        try {
            return files(folder, ".java");
        } catch (IOException e) {
            throw new AssertionError(folder + " can't be read", e);
        }
    }

    private static Stream<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(suffix)).toList().stream();
        }
    }
}
