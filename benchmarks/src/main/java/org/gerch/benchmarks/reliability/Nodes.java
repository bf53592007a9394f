package org.gerch.benchmarks.reliability;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gerch.benchmarks.Medians;
import org.gerch.benchmarks.Scratch;

/**
 * Three ledgers on one database, of which one after the other is killed and started again while callers record.
 *
 * <p>Also measures how soon the views go on when the node that kept them is gone.
 */
public final class Nodes {
    private static final int NODES = 3;
    private static final int CALLERS = 32;
    private static final int USUAL_TIMES = 10;
    private static final int ENOUGH = 200;

    /** How many kills, what of the acknowledged is missing, and how long a view stood still. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        int times = arguments.isEmpty() ? USUAL_TIMES : Integer.parseInt(arguments.getFirst());
        Path data = Scratch.directory("nodes");
        List<LedgerNode> nodes = new CopyOnWriteArrayList<>();
        try (EmbeddedPostgres server = server()) {
            for (int node = 0; node < NODES; node++) {
                nodes.add(LedgerNode.start(data, environment(server)));
            }
            try (Callers callers = new Callers(() -> addresses(nodes), Token.madeIn(data), "N")) {
                callers.start(CALLERS, "N");
                List<Double> standstills = killInTurn(times, nodes, callers, server);
                callers.close();
                Map<String, Number> figures = new LinkedHashMap<>();
                figures.put("kills", times);
                try (Connection database = server.getPostgresDatabase().getConnection()) {
                    figures.putAll(Audit.of(database, callers.acknowledged()).figures());
                }
                figures.put("medianSecondsTakeover", Medians.rounded(Medians.of(standstills)));
                figures.put(
                        "worstSecondsTakeover",
                        Medians.rounded(standstills.stream()
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElseThrow()));
                return figures;
            }
        } finally {
            for (LedgerNode node : nodes) {
                node.close();
            }
        }
    }

    private static List<Double> killInTurn(int times, List<LedgerNode> nodes, Callers callers, EmbeddedPostgres server)
            throws Exception {
        List<Double> standstills = new ArrayList<>();
        for (int kill = 0; kill < times; kill++) {
            Progress.more(callers, ENOUGH);
            LedgerNode victim = nodes.get(kill % NODES);
            victim.kill();
            standstills.add(standstill(server));
            victim.startAgain();
            System.err.printf(
                    "kill %d of %d: %d commands acknowledged, every view went on after %.1f s%n",
                    kill + 1, times, callers.count(), standstills.getLast());
        }
        Progress.more(callers, ENOUGH);
        return standstills;
    }

    /** Seconds until every view has come past where the log ended just now. */
    private static double standstill(EmbeddedPostgres server) throws SQLException {
        long killed = System.nanoTime();
        try (Connection database = server.getPostgresDatabase().getConnection();
                Statement statement = database.createStatement()) {
            long head = number(statement, "select size - 1 from ledger.ledger_head");
            while (number(statement, SLOWEST) < head) {
                Pause.millis(20);
            }
        }
        return (System.nanoTime() - killed) / 1e9;
    }

    private static final String SLOWEST = """
            select coalesce(min((convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint), -1) from processing.token
            """;

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<URI> addresses(List<LedgerNode> nodes) {
        return nodes.stream().map(LedgerNode::address).toList();
    }

    private static EmbeddedPostgres server() throws Exception {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .start();
    }

    private static Map<String, String> environment(EmbeddedPostgres server) {
        return Map.of(
                "SPRING_DATASOURCE_URL", server.getJdbcUrl("postgres", "postgres"),
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres");
    }
}
