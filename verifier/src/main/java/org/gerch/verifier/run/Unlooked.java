package org.gerch.verifier.run;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gerch.verifier.report.KeySource;
import org.gerch.verifier.report.NotChecked;
import org.gerch.verifier.trust.TrustedCheckpoint;
import org.jspecify.annotations.Nullable;

/** What a run left unchecked. */
final class Unlooked {
    private Unlooked() {}

    static List<NotChecked> of(
            Order order,
            KeySource source,
            List<Earlier> earlier,
            @Nullable TrustedCheckpoint trusted,
            @Nullable Pass pass) {
        Set<NotChecked> what = EnumSet.noneOf(NotChecked.class);
        if (source == KeySource.FIRST_USE) {
            what.add(NotChecked.KEY_TRUSTED_ON_FIRST_USE);
        }
        if (earlier.isEmpty()) {
            what.add(NotChecked.EARLIER_HISTORY);
        }
        if (trusted == null || trusted.verified().cosignatures().isEmpty()) {
            what.add(NotChecked.SPLIT_VIEW);
        }
        if (trusted == null || pass == null) {
            what.add(NotChecked.TREE);
            what.add(NotChecked.REPLAY);
        } else {
            of(order, trusted.checkpoint().size(), pass, what);
        }
        return List.copyOf(what);
    }

    private static void of(Order order, long size, Pass pass, Set<NotChecked> what) {
        if (pass.tree().root().isEmpty()) {
            what.add(NotChecked.TREE);
        }
        if (pass.tree().fromKept() > 0) {
            what.add(NotChecked.KEPT_FILES);
        }
        if (!order.replay()) {
            what.add(NotChecked.REPLAY);
            return;
        }
        if (pass.events() < size) {
            what.add(NotChecked.REPLAY_BEYOND);
        }
        if (pass.views().isEmpty()) {
            what.add(NotChecked.VIEWS);
        } else if (pass.views().get().size() < size) {
            what.add(NotChecked.VIEWS_BEYOND);
        }
        what.addAll(Set.of(NotChecked.SEALED_TEXTS, NotChecked.GATHERED_FACTS, NotChecked.TRUTH));
    }
}
