package org.gerch.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckScriptTest {
    private static final Pattern SAID = Pattern.compile("words\\.say\\('([a-z.-]+)'");
    private static final Pattern COUNTED = Pattern.compile("words\\.count\\('([a-z.-]+)'");
    private static final Pattern LISTED = Pattern.compile("list\\('([a-z.-]+)'");
    private static final Pattern REFUSED = Pattern.compile("(?:Refused|refusedAt)\\('([a-z-]+)'");
    private static final Pattern REQUIRED = Pattern.compile("require\\(.*, '([a-z-]+)', ");
    private static final Pattern IMPORTED = Pattern.compile("(?:from|import\\() ?'\\./([a-z0-9.-]+)'");

    private final CheckScript script = new CheckScript();

    @Test
    void whatever_the_script_says_has_words_in_the_bundles() {
        Set<String> keys = new TreeSet<>();
        found(SAID).filter(key -> !key.endsWith(".")).forEach(keys::add);
        found(LISTED).forEach(keys::add);
        found(COUNTED).forEach(key -> keys.addAll(List.of(key + ".one", key + ".other")));
        assertThat(keys).hasSizeGreaterThan(30);
        assertThat(Words.in(Language.EN).keys())
                .containsAll(keys.stream().map("proof."::concat).toList());
    }

    @Test
    void every_reason_to_refuse_a_page_has_words() {
        Set<String> keys = Words.in(Language.EN).keys();
        Set<String> reasons =
                Stream.concat(found(REFUSED), found(REQUIRED)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(reasons).hasSizeGreaterThan(10);
        assertThat(reasons)
                .allSatisfy(reason -> assertThat(
                                keys.contains("proof.why." + reason) || keys.contains("proof.why.entry." + reason))
                        .isTrue());
    }

    @Test
    void every_module_that_another_imports_is_there() {
        assertThat(found(IMPORTED))
                .isNotEmpty()
                .allMatch(name -> script.file(name).isPresent());
    }

    @Test
    void the_words_of_a_language_are_a_file_beside_the_modules() {
        assertThat(text("words.en.json")).contains("\"failed\":\"This page failed the check. Do not rely on it.\"");
        assertThat(text("words.mn.json")).contains("\"failed\":\"Энэ хуудас шалгалтад тэнцсэнгүй.");
    }

    @Test
    void the_libraries_are_there_and_nothing_else_is() {
        assertThat(text("tweetnacl.js")).contains("nacl");
        assertThat(text("js-sha256.js")).contains("sha256");
        assertThat(script.file("../application.yaml")).isEmpty();
        assertThat(script.file("gerch.css")).isEmpty();
    }

    @Test
    void all_its_addresses_share_a_folder_named_after_their_hash() {
        assertThat(script.start()).matches("/assets/check\\.[0-9a-f]{16}/page\\.js");
        assertThat(script.key()).isEqualTo(script.start().replace("page.js", "key.js"));
    }

    private Stream<String> found(Pattern pattern) {
        return CheckScript.modules().stream()
                .map(this::text)
                .flatMap(source -> pattern.matcher(source).results().map(match -> match.group(1)).toList().stream());
    }

    private String text(String name) {
        return new String(script.file(name).orElseThrow(), StandardCharsets.UTF_8);
    }
}
