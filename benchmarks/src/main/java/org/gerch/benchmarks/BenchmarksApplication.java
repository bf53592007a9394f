package org.gerch.benchmarks;

import java.util.List;
import java.util.Map;
import org.gerch.benchmarks.check.CheckComparison;
import org.gerch.benchmarks.commands.CommandsComparison;
import tools.jackson.databind.json.JsonMapper;

/** Runs one benchmark by name; what it writes on the way is for people, its last line for programs. */
public final class BenchmarksApplication {

    private BenchmarksApplication() {}

    public static void main(String[] args) throws Exception {
        String name = args.length == 0 ? "" : args[0];
        Map<String, Number> figures = switch (name) {
            case "check" -> new CheckComparison().run(List.of(args).subList(1, args.length));
            case "commands" -> new CommandsComparison().run();
            default -> Map.of();
        };
        if (figures.isEmpty()) {
            System.err.println("There is no benchmark '" + name + "': check, commands");
            System.exit(2);
        }
        System.out.println(JsonMapper.shared().writeValueAsString(figures));
    }
}
