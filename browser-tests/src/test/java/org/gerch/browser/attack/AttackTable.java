package org.gerch.browser.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** The part of docs/verifiability.md that is written by the tests: who noticed what, how soon, and in which words. */
final class AttackTable {
    private static final Path PAGE = Path.of("..", "docs", "verifiability.md");
    private static final String BEGIN = "<!-- Written by AttacksIT -->\n";
    private static final String END = "<!-- Until here -->\n";
    private static final Pattern TIME = Pattern.compile(", \\d+ s");

    /** What is another one in each run: hashes, keys, ids, moments, ports, and how far the log was published at that moment. */
    private static final Pattern PASSING =
            Pattern.compile("[0-9a-f]{64}|[A-Za-z0-9+/]{43}=|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z"
                    + "|(?<=localhost:)\\d+|\\d+(?= s behind)|(?<=published no more than )\\d+|(?<=that checkpoint )\\d+"
                    + "|(?<=CONTRADICTED ITSELF: )\\d+");

    /** What to do about it, which follows what was found. */
    private static final Pattern ADVICE =
            Pattern.compile("\\. (?:Nothing is recorded or signed|An older backup was).*");

    private final StringBuilder table = new StringBuilder();
    private final StringBuilder words = new StringBuilder();
    private int number;

    AttackTable() {
        table.append("| What is done |");
        for (Observer observer : Observer.values()) {
            table.append(' ').append(observer.title).append(" |");
        }
        table.append("\n|---").append("|---".repeat(Observer.values().length)).append("|\n");
    }

    void add(Attack attack, Map<Observer, Sighting> seen) {
        number++;
        table.append("| ").append(number).append(". ").append(attack.name).append(" |");
        words.append("\n**").append(number).append(". ").append(attack.name).append("**\n\n");
        for (Observer observer : Observer.values()) {
            Sighting sighting = seen.get(observer);
            if (sighting == null) {
                table.append(" |");
                continue;
            }
            String says = attack.expected.get(observer).says();
            boolean usual = says.equals(observer.usual);
            table.append(' ').append(usual ? "–" : cell(sighting)).append(" |");
            if (!usual) {
                String said = sighting.lineWith(says);
                words.append("* ")
                        .append(observer.title)
                        .append(": “")
                        .append(lasting(said))
                        .append("”\n");
            }
        }
        table.append('\n');
    }

    private static String cell(Sighting sighting) {
        return (sighting.noticed() ? "**yes**, " : "not finished, ") + (long) Math.ceil(sighting.seconds()) + " s";
    }

    private static String lasting(String said) {
        String found = ADVICE.matcher(said.replaceFirst("^(gerch: |DIFFERENCE: |! +)", ""))
                .replaceAll(".");
        return PASSING.matcher(found).replaceAll("…").replaceAll("\\s+", " ");
    }

    /** What was seen this time. */
    String seen() {
        return table + words.toString();
    }

    /** What the page says was seen. */
    static String told() throws IOException {
        String page = Files.readString(PAGE);
        return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
    }

    /** The same without how long it took, which is another time each time. */
    static String withoutTimes(String table) {
        return TIME.matcher(table).replaceAll("");
    }

    void write() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        Files.writeString(PAGE, before + seen() + page.substring(page.indexOf(END)));
    }
}
