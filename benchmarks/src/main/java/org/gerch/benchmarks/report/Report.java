package org.gerch.benchmarks.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.gerch.benchmarks.Packaged;

/** Makes {@code docs/performance.md} and its drawing of the runs that are kept. */
public final class Report {
    private final Map<String, Kept> kept;
    private final StringBuilder text = new StringBuilder();

    private Report(List<Kept> runs) {
        kept = runs.stream()
                .collect(Collectors.toMap(Kept::name, run -> run, (one, other) -> other, LinkedHashMap::new));
    }

    /** Writes both files and says how many runs they are made of. */
    public static Map<String, Number> write() throws IOException {
        List<Kept> runs = Kept.all();
        Report report = new Report(runs);
        Files.writeString(Kept.folder().resolve("goals.svg"), GoalsDrawing.of(report.kept));
        Files.writeString(Packaged.file("docs/performance.md"), report.made());
        return Map.of("runs", runs.size());
    }

    private String made() throws IOException {
        text.append(words("head"));
        goals();
        for (Kept run : kept.values()) {
            section(run);
        }
        return text.toString();
    }

    private void goals() {
        text.append("\n## Goals\n\n![How far each figure is](performance/goals.svg)\n\n");
        text.append("| | measured | at least | goal |\n|---|--:|--:|--:|\n");
        for (Goal goal : Goal.ALL) {
            text.append("| ")
                    .append(goal.says())
                    .append(" | ")
                    .append(measured(goal))
                    .append(" | ");
            text.append(number(goal.least()))
                    .append(" | ")
                    .append(number(goal.goal()))
                    .append(" |\n");
        }
    }

    private String measured(Goal goal) {
        Double value = goal.measured(kept);
        return value == null ? "not measured" : number(value);
    }

    private void section(Kept run) throws IOException {
        text.append("\n## `").append(run.name()).append("`\n\n").append(words(run.name()));
        text.append("\n`")
                .append(run.command())
                .append("`, ")
                .append(run.date())
                .append(", ");
        Machine machine = run.machine();
        text.append(machine.processors())
                .append(" × ")
                .append(machine.processor())
                .append(", ");
        text.append(machine.memoryGiB())
                .append(" GiB, ")
                .append(machine.system())
                .append(", Java ");
        text.append(machine.java())
                .append(", load ")
                .append(number(machine.load()))
                .append(".\n\n");
        Map<String, SortedMap<Long, Double>> series = SeriesDrawing.series(run.figures());
        if (!series.isEmpty()) {
            String drawing = run.name() + ".svg";
            Files.writeString(Kept.folder().resolve(drawing), SeriesDrawing.of(series));
            text.append("![")
                    .append(run.name())
                    .append("](performance/")
                    .append(drawing)
                    .append(")\n\n");
        }
        text.append("| figure | |\n|---|--:|\n");
        run.figures()
                .forEach((figure, value) -> text.append("| `")
                        .append(figure)
                        .append("` | ")
                        .append(number(value))
                        .append(" |\n"));
    }

    private static String words(String name) throws IOException {
        String file = "/report/" + name + ".md";
        try (var in = Objects.requireNonNull(Report.class.getResourceAsStream(file), () -> "no words in " + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
