package org.gerch.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.view.View;
import org.gerch.projections.Leaves;
import org.gerch.projections.reading.ViewsUnavailable;
import org.gerch.projections.writing.Adoption;
import org.gerch.projections.writing.DeadLetterTable;
import org.gerch.projections.writing.RowLines;
import org.gerch.projections.writing.ViewTable;

/**
 * Lets a stopped stream go on: folds it anew from its leaves, as far as its view has come.
 *
 * @param with what it works with
 */
public record Retry(RebuildSurroundings with) {

    /** Whether the stream goes on; if not, it is stopped as before, and says at which leaf and why. */
    public boolean of(View<?> view, String stream) {
        AtomicBoolean goesOn = new AtomicBoolean();
        with.processors()
                .paused(
                        view.name(),
                        () -> with.transactions().executeInTransaction(() -> {
                            try (Connection connection = with.current().getConnection()) {
                                long size = with.tokens().take(view.name());
                                goesOn.set(anew(view, stream, size, connection));
                                with.tokens().giveBack(view.name());
                            } catch (SQLException failed) {
                                throw new ViewsUnavailable(failed);
                            }
                        }));
        return goesOn.get();
    }

    private boolean anew(View<?> view, String stream, long size, Connection connection) throws SQLException {
        FreshFold.Anew anew = FreshFold.of(view, with.leaves(), history(view, stream, size));
        DeadLetterTable letters = new DeadLetterTable(view.name());
        letters.remove(connection, stream);
        letters.insert(connection, anew.stopped().all());
        RowLines lines = new RowLines();
        anew.versions().forEach(lines::add);
        ViewTable table = new ViewTable(view.name());
        table.remove(connection, stream);
        table.copy(connection, lines);
        return anew.stopped().all().isEmpty();
    }

    /** The stream's events, and between them the adoptions by which its rows were judged anew. */
    private List<Recorded<LedgerEvent>> history(View<?> view, String stream, long size) {
        Leaves leaves = with.leaves();
        List<Recorded<LedgerEvent>> history = new ArrayList<>(leaves.stream(stream, size));
        if (view.judges()) {
            history.addAll(leaves.feature(Adoption.FEATURE, size));
        }
        history.sort(Comparator.comparingLong(Recorded::position));
        return history;
    }
}
