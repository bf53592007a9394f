package org.gerch.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.view.View;
import org.gerch.projections.Leaves;
import org.gerch.projections.UnreadLeaf;
import org.gerch.projections.writing.DeadLetter;
import org.gerch.projections.writing.RowLines;
import org.gerch.projections.writing.ViewTable;
import org.gerch.projections.writing.ViewWriter;

/** One thread's share of a fresh table: its fold, and rows on their way by COPY. */
final class FreshPart<S> {
    private static final int REMEMBERED_STREAMS = 5_000;
    private static final int COPIED_AT_ONCE = 1 << 20;

    private final View<S> view;
    private final ViewTable table;
    private final Connection connection;
    private final RowLines lines = new RowLines();
    private final FreshFold<S> fold;

    FreshPart(View<S> view, ViewTable table, Connection connection, Leaves leaves) {
        this.view = view;
        this.table = table;
        this.connection = connection;
        this.fold = new FreshFold<>(view, leaves, REMEMBERED_STREAMS, lines::add);
    }

    /** Folds a leaf into each view that it concerns, decoded once for all of them. */
    static void fold(UnreadLeaf leaf, List<FreshPart<?>> parts) throws SQLException {
        List<FreshPart<?>> concerned = parts.stream()
                .filter(part -> ViewWriter.concerns(part.view, leaf.stream()))
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        Recorded<LedgerEvent> recorded;
        try {
            recorded = leaf.read();
        } catch (RuntimeException unreadable) {
            concerned.forEach(part -> part.fold.unreadable(leaf.stream(), leaf.position(), unreadable));
            return;
        }
        for (FreshPart<?> part : concerned) {
            part.fold.fold(recorded);
            part.copyIf(COPIED_AT_ONCE);
        }
    }

    private void copyIf(int waiting) throws SQLException {
        if (lines.length() >= waiting) {
            table.copy(connection, lines);
        }
    }

    void finish() throws SQLException {
        fold.finish();
        copyIf(1);
    }

    List<DeadLetter> stopped() {
        return fold.stopped().all();
    }
}
