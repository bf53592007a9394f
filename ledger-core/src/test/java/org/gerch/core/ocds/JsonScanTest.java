package org.gerch.core.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.gerch.core.ocds.JsonTape.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the scan takes a full parser reads the same way; what it does not take is the parser's to judge. */
class JsonScanTest {
    private static final JsonMapper FULL = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> ODD = List.of(
            "\"", "\\", "\\u0041", "\\ud83d", "\\x", "é", "ₒ", "😀", "\u0001", "{", "}", "[", "]", ",", ":", "0", "-",
            ".", "e9", "1E+2", "null", "tru", " ", "\t");
    private static final int MUTATIONS = 20_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " [ ] ",
                "{\"a\":{\"b\":[1,-0,0.5,1e3,-2.5E-1,true,false,null,\"\"]}}",
                "{\"a\":1,\"a\":2}",
                "7",
                "\"é😀\\u00e9\\n\\/\\\\\"",
                "{\"a\\u0062\":[[],{},[[\"x\"]]]}",
                "[\"0123456789abcdef\",\"0123456\",\"01234567\\\"\",\"\\ud83d\\ude00\"]"
            })
    void sound_texts_are_taken(String json) {
        assertThat(isTaken(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\"}",
                "{\"a\":1,}",
                "{a:1}",
                "01",
                "1.",
                ".5",
                "-",
                "1e",
                "+1",
                "tru",
                "\"a",
                "\"\t\"",
                "\"\\x\"",
                "\"\\u12\"",
                "[1]x",
                "{} {}",
                "'a'",
                "NaN",
                "[1 2]"
            })
    void what_is_no_json_is_not_taken(String json) {
        assertThat(isTaken(json)).isFalse();
    }

    @Test
    void broken_characters_are_not_taken() {
        for (int[] broken : new int[][] {
            {0x80}, {0xc3}, {0xc0, 0xaf}, {0xe0, 0x80, 0xaf}, {0xed, 0xa0, 0x80}, {0xf4, 0x90, 0x80, 0x80}, {0xff}
        }) {
            byte[] text = new byte[broken.length + 2];
            text[0] = text[text.length - 1] = '"';
            for (int index = 0; index < broken.length; index++) {
                text[index + 1] = (byte) broken[index];
            }
            assertThat(JsonScan.of(text)).describedAs(Arrays.toString(broken)).isNull();
        }
    }

    @Test
    void texts_nested_deeper_than_any_release_are_left_to_the_parser() {
        assertThat(isTaken("[".repeat(400) + "]".repeat(400))).isTrue();
        assertThat(isTaken("[".repeat(100_000) + "]".repeat(100_000))).isFalse();
    }

    @Test
    void what_only_the_parser_takes_is_read_as_it_reads_it() {
        String deep = "[".repeat(450) + "]".repeat(450);

        JsonTape tape = ReleaseJson.read(("{\"a\":\"b\",\"deep\":[]}").getBytes(StandardCharsets.UTF_8));
        assertThat(tape.text(tape.member(0, "a"))).isEqualTo("b");
        assertThat(JsonScan.of(deep.getBytes(StandardCharsets.UTF_8))).isNull();
        assertThat(FULL.readTree(deep).isArray()).isTrue();
    }

    @Test
    void random_changes_of_careless_releases_are_read_as_the_parser_reads_them_or_not_taken() {
        SplittableRandom random = new SplittableRandom(7);
        RandomReleases releases = new RandomReleases(random);
        List<String> texts = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            texts.add(releases.next());
        }
        mutateAndCompare(texts, random);
    }

    @Test
    void a_real_publication_is_taken_to_its_last_line_and_random_changes_of_it_are_read_as_the_parser_reads_them()
            throws IOException {
        Path sample =
                Path.of("").toAbsolutePath().getParent().resolveSibling("shared/data/brazil-pregao-sample.jsonl.gz");
        assumeTrue(Files.exists(sample), "skipped: no directory 'shared' with the Brazilian sample beside the project");
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(sample)), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            for (String line : lines) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                JsonTape tape = JsonScan.of(bytes);
                assertThat(tape).isNotNull();
                assertThat(isSame(tape, 0, FULL.readTree(bytes))).isTrue();
            }
            mutateAndCompare(lines, new SplittableRandom(11));
        }
    }

    private static void mutateAndCompare(List<String> texts, SplittableRandom random) {
        int taken = 0;
        for (int number = 0; number < MUTATIONS; number++) {
            StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, ODD.get(random.nextInt(ODD.size())));
                default -> text.replace(at, at + 1, ODD.get(random.nextInt(ODD.size())));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            JsonTape tape = JsonScan.of(bytes);
            JsonNode full = parsed(bytes);
            taken += tape == null ? 0 : 1;
            // Half a pair of surrogates is all that only the parser takes, and nobody can write it.
            boolean left = tape == null && full != null;
            assertThat(!left || text.indexOf("\\ud83d") >= 0)
                    .describedAs(text.toString())
                    .isTrue();
            assertThat(tape == null || full != null && isSame(tape, 0, full))
                    .describedAs(text.toString())
                    .isTrue();
        }
        assertThat(taken).isBetween(MUTATIONS / 10, MUTATIONS * 9 / 10);
    }

    private static JsonNode parsed(byte[] bytes) {
        try {
            return FULL.readTree(bytes);
        } catch (JacksonException none) {
            return null;
        }
    }

    private static boolean isTaken(String json) {
        return JsonScan.of(json.getBytes(StandardCharsets.UTF_8)) != null;
    }

    private static boolean isSame(JsonTape tape, int value, JsonNode full) {
        return switch (tape.kind(value)) {
            case OBJECT ->
                full.isObject()
                        && full.properties().stream().allMatch(member -> {
                            int mine = tape.member(value, member.getKey());
                            return mine != JsonTape.NONE && isSame(tape, mine, member.getValue());
                        });
            case ARRAY -> full.isArray() && hasSameElements(tape, value, full);
            case TEXT -> full.isString() && full.stringValue().equals(tape.text(value));
            case NUMBER -> full.isNumber() && full.decimalValue().compareTo(new BigDecimal(tape.text(value))) == 0;
            case TRUE, FALSE -> full.isBoolean() && full.booleanValue() == (tape.kind(value) == Kind.TRUE);
            case NULL -> full.isNull();
        };
    }

    private static boolean hasSameElements(JsonTape tape, int array, JsonNode full) {
        int element = JsonTape.firstIn(array);
        for (JsonNode expected : full) {
            if (element >= tape.after(array) || !isSame(tape, element, expected)) {
                return false;
            }
            element = tape.after(element);
        }
        return element == tape.after(array);
    }
}
