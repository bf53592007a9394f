package org.gerch.benchmarks.views;

import java.io.OutputStream;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.gerch.projections.rebuild.RebuildProgress;
import org.gerch.projections.rebuild.RebuildState;
import org.gerch.projections.rebuild.Rebuilds;
import org.postgresql.PGConnection;

/** Rebuilds all views, with every state of each row, indexes, digests and the swap, beside merely copying the leaves out as text. */
public final class RebuildComparison {
    private static final long EVENTS = 1_000_000;
    private static final String LEAVES = "copy (select position, stream, seq, type, leaf from ledger.leaf) to stdout";

    /** Events a second of the whole rebuild, and how many times that is of the copy. */
    public Map<String, Number> run(List<String> arguments) throws Exception {
        return Pairs.of(arguments, EVENTS)
                .measured(RebuildComparison::copy, RebuildComparison::rebuild, "ratioCopyText");
    }

    static double rebuild(StoryLedger ledger) throws Exception {
        Rebuilds rebuilds = ledger.part(Rebuilds.class);
        long size = ledger.size();
        long start = System.nanoTime();
        rebuilds.start(Views.ALL);
        while (!progress(rebuilds, Views.ALL.getFirst()).state().isOver()) {
            Thread.sleep(5);
        }
        double rate = size / ((System.nanoTime() - start) / 1e9);
        for (View<?> view : Views.ALL) {
            RebuildProgress progress = progress(rebuilds, view);
            if (progress.state() != RebuildState.DONE || !Boolean.TRUE.equals(progress.agreed())) {
                throw new IllegalStateException("not rebuilt as it was: " + progress);
            }
        }
        ledger.execute("checkpoint");
        return rate;
    }

    private static RebuildProgress progress(Rebuilds rebuilds, View<?> view) {
        return rebuilds.progress(view.name()).orElseThrow();
    }

    private static double copy(StoryLedger ledger) throws Exception {
        long size = ledger.size();
        try (Connection connection = ledger.part(DataSource.class).getConnection()) {
            long start = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(LEAVES, OutputStream.nullOutputStream());
            return size / ((System.nanoTime() - start) / 1e9);
        }
    }
}
