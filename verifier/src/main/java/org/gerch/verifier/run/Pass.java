package org.gerch.verifier.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.difference.Differences;
import org.gerch.verifier.difference.What;
import org.gerch.verifier.replay.KeyEntries;
import org.gerch.verifier.replay.PublishedViews;
import org.gerch.verifier.replay.Replay;
import org.gerch.verifier.replay.ViewsComparison;
import org.gerch.verifier.replay.ViewsOutcome;
import org.gerch.verifier.source.LogSource;
import org.gerch.verifier.source.Tiles;
import org.gerch.verifier.tree.Keeping;
import org.gerch.verifier.tree.Sought;
import org.gerch.verifier.tree.TreeFindings;
import org.gerch.verifier.tree.TreePass;

/**
 * What one way through the log came to.
 *
 * @param tree what became of its leaves and tiles
 * @param events how many were replayed
 * @param views how the views came out; none where they were not compared
 * @param keys what the log says of its own key
 * @param differences everything that was found on the way
 */
record Pass(TreeFindings tree, long events, Optional<ViewsOutcome> views, KeyEntries keys, Differences differences) {

    /**
     * Goes through the log.
     *
     * @param viewsAt after how many leaves the views are compared; not at all where none are published
     */
    static Pass through(
            LogSource log, Sought sought, Keeping keeping, Order order, OptionalLong viewsAt, Progress progress)
            throws InterruptedException {
        Differences differences = new Differences();
        KeyEntries keys = new KeyEntries();
        TreePass tree = new TreePass(new Tiles(log, sought.checkpoint().size()), keeping, order.threads());
        long size = sought.checkpoint().size();
        if (!order.replay()) {
            TreeFindings findings =
                    tree.run(sought, (bundle, leaves) -> leaves, leaves -> {}, done -> progress.at(done, size));
            differences.addAll(findings.differences());
            return new Pass(findings, 0, Optional.empty(), keys, differences);
        }
        Optional<ViewsComparison> comparison = comparison(log, size, viewsAt, differences);
        List<Replay.Stop> stops = comparison.map(ViewsComparison::stop).stream().toList();
        try (Replay replay = new Replay(order.threads(), differences, stops)) {
            TreeFindings findings = tree.run(sought, Replay.reader(keys), replay, done -> progress.at(done, size));
            replay.finish();
            differences.addAll(findings.differences());
            return new Pass(findings, replay.events(), comparison.flatMap(ViewsComparison::outcome), keys, differences);
        }
    }

    private static Optional<ViewsComparison> comparison(
            LogSource log, long size, OptionalLong viewsAt, Differences differences) {
        if (viewsAt.isEmpty()) {
            return Optional.empty();
        }
        long at = viewsAt.getAsLong();
        if (at > size) {
            differences.add(
                    Difference.ofFile(What.VIEWS_AHEAD, "views/newest.json", Long.toString(size), Long.toString(at)));
            return Optional.empty();
        }
        return Optional.of(new ViewsComparison(at, new PublishedViews(log, differences), differences));
    }
}
