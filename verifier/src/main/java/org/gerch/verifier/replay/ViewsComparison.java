package org.gerch.verifier.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gerch.core.view.View;
import org.gerch.core.view.ViewDigest;
import org.gerch.core.views.Views;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.difference.Differences;
import org.gerch.verifier.difference.What;
import org.jspecify.annotations.Nullable;

/** Compares every public view after so many leaves with what the ledger published for just that size. */
public final class ViewsComparison implements Replay.Pause {
    private final long size;
    private final PublishedViews published;
    private final Differences differences;
    private @Nullable ViewsOutcome outcome;

    public ViewsComparison(long size, PublishedViews published, Differences differences) {
        this.size = size;
        this.published = published;
        this.differences = differences;
    }

    /** When and what, for a replay. */
    public Replay.Stop stop() {
        return new Replay.Stop(size, this);
    }

    /** How it came out; none if the replay did not come so far. */
    public Optional<ViewsOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    @Override
    public void at(Replay replay) throws InterruptedException {
        Optional<Map<String, String>> digests = published.digests(size);
        Map<String, Boolean> views = new LinkedHashMap<>();
        long verdicts = 0;
        for (View<?> view : Views.ALL) {
            List<RowText> rows = replay.rows(view);
            boolean same = digests.isPresent() && isSame(view.name(), digest(rows), digests.get());
            if (view.name().equals(Views.VERDICTS.name())) {
                verdicts = rows.size();
                same &= new VerdictLines(size, differences).compare(rows, published.verdicts(size));
            }
            views.put(view.name(), same);
        }
        outcome = new ViewsOutcome(size, views, verdicts);
    }

    private boolean isSame(String view, String digest, Map<String, String> digests) {
        String said = digests.get(view);
        if (digest.equals(said)) {
            return true;
        }
        String path = "views/" + size + "/digests.json";
        differences.add(
                said == null
                        ? new Difference(What.VIEW_MISSING, null, path, view, "")
                        : new Difference(What.VIEW_DIGEST, null, path + "#/digests/" + view, digest, said));
        return false;
    }

    private static String digest(List<RowText> rows) {
        ViewDigest digest = new ViewDigest();
        rows.forEach(row -> digest.add(row.json()));
        return digest.hex();
    }
}
