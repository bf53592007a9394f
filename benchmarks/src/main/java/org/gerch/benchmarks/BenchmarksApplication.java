package org.gerch.benchmarks;

import java.util.List;
import java.util.Map;
import org.gerch.benchmarks.check.CheckComparison;
import org.gerch.benchmarks.commands.CommandsComparison;
import org.gerch.benchmarks.live.BulkComparison;
import org.gerch.benchmarks.live.HttpComparison;
import org.gerch.benchmarks.live.LiveComparison;
import org.gerch.benchmarks.live.VisibleRun;
import org.gerch.benchmarks.proof.ProofRun;
import org.gerch.benchmarks.proof.VerifyRun;
import org.gerch.benchmarks.query.QueryComparison;
import org.gerch.benchmarks.reliability.DiskFull;
import org.gerch.benchmarks.reliability.Failovers;
import org.gerch.benchmarks.reliability.Kills;
import org.gerch.benchmarks.reliability.Memory;
import org.gerch.benchmarks.reliability.Nodes;
import org.gerch.benchmarks.report.Kept;
import org.gerch.benchmarks.report.Report;
import org.gerch.benchmarks.start.StartComparison;
import org.gerch.benchmarks.views.Growth;
import org.gerch.benchmarks.views.RebuildComparison;
import org.gerch.benchmarks.views.ReplayComparison;
import tools.jackson.databind.json.JsonMapper;

/** Runs one benchmark by name; what it writes on the way is for people, its last line for programs. */
public final class BenchmarksApplication {

    /** Keeps the run's figures for the report. */
    private static final String KEEP = "--keep";

    private BenchmarksApplication() {}

    public static void main(String[] args) throws Exception {
        String name = args.length == 0 ? "" : args[0];
        List<String> words = List.of(args).subList(Math.min(1, args.length), args.length);
        List<String> arguments =
                words.stream().filter(word -> !word.equals(KEEP)).toList();
        Map<String, Number> figures = switch (name) {
            case "check" -> new CheckComparison().run(arguments);
            case "commands" -> new CommandsComparison().run(arguments);
            case "commands-live" -> new LiveComparison().run(arguments);
            case "commands-http" -> new HttpComparison().run(arguments);
            case "bulk" -> new BulkComparison().run(arguments);
            case "visible" -> new VisibleRun().run(arguments);
            case "query" -> new QueryComparison().run(arguments);
            case "proof" -> new ProofRun().run(arguments);
            case "verify" -> new VerifyRun().run(arguments);
            case "start" -> new StartComparison().run(arguments);
            case "kills" -> new Kills().run(arguments);
            case "replay" -> new ReplayComparison().run(arguments);
            case "rebuild" -> new RebuildComparison().run(arguments);
            case "growth" -> new Growth().run(arguments);
            case "memory" -> new Memory().run(arguments);
            case "nodes" -> new Nodes().run(arguments);
            case "disk-full" -> new DiskFull().run(arguments);
            case "failovers" -> new Failovers().run(arguments);
            case "report" -> Report.write();
            default -> Map.of();
        };
        if (figures.isEmpty()) {
            System.err.println(
                    "There is no benchmark '" + name
                            + "': check, query, visible, proof, verify, commands, commands-live, commands-http, bulk, replay, rebuild, growth, memory, start, kills, nodes, failovers, disk-full, report");
            System.exit(2);
        }
        if (words.contains(KEEP)) {
            Kept.keep(name, arguments, figures);
        }
        System.out.println(JsonMapper.shared().writeValueAsString(figures));
    }
}
