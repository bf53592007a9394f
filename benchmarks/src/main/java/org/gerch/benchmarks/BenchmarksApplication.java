package org.gerch.benchmarks;

import java.util.Map;
import org.gerch.benchmarks.commands.CommandsComparison;
import tools.jackson.databind.json.JsonMapper;

/** Runs one benchmark by name; what it writes on the way is for people, its last line for programs. */
public final class BenchmarksApplication {

    private BenchmarksApplication() {}

    public static void main(String[] args) throws Exception {
        String name = args.length == 0 ? "" : args[0];
        Map<String, Number> figures = switch (name) {
            case "commands" -> new CommandsComparison().run();
            default -> Map.of();
        };
        if (figures.isEmpty()) {
            System.err.println("There is no benchmark '" + name + "': commands");
            System.exit(2);
        }
        System.out.println(JsonMapper.shared().writeValueAsString(figures));
    }
}
