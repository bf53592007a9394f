package org.gerch.core.view;

import java.util.List;
import java.util.function.UnaryOperator;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * A view with one row for each stream, folded event by event.
 *
 * <p>When an entry is corrected, the row is folded anew from the corrected history, so that any field may be corrected and no
 * fold needs to know how.
 *
 * @param <E> the feature's events
 * @param <R> its rows
 */
public final class StreamView<E extends LedgerEvent, R extends Row> implements View<StreamView.Folded<E, R>> {

    /** What one more event makes of a row; the first event's row is null. */
    @FunctionalInterface
    public interface Step<E extends LedgerEvent, R extends Row> {
        @Nullable
        R apply(@Nullable R row, Recorded<E> recorded);
    }

    /** A stream's events as they were recorded, and the row they make. */
    public record Folded<E extends LedgerEvent, R extends Row>(
            GrowingList<Recorded<E>> history, @Nullable R row) {}

    private final String name;
    private final String feature;
    private final Class<E> events;
    private final Class<? extends E> correction;
    private final Step<E, R> step;
    private final UnaryOperator<List<Recorded<E>>> corrected;

    /**
     * Makes a view.
     *
     * @param correction the event that says an earlier entry was wrong
     * @param corrected the history as it should have been recorded
     */
    public StreamView(
            String name,
            String feature,
            Class<E> events,
            Class<? extends E> correction,
            Step<E, R> step,
            UnaryOperator<List<Recorded<E>>> corrected) {
        this.name = name;
        this.feature = feature;
        this.events = events;
        this.correction = correction;
        this.step = step;
        this.corrected = corrected;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String feature() {
        return feature;
    }

    @Override
    public boolean judges() {
        return false;
    }

    @Override
    public Folded<E, R> empty() {
        return new Folded<>(GrowingList.empty(), null);
    }

    @Override
    public Folded<E, R> fold(Folded<E, R> state, Recorded<? extends LedgerEvent> recorded) {
        Recorded<E> next = recorded.with(events.cast(recorded.event()));
        GrowingList<Recorded<E>> history = state.history().plus(next);
        R row = correction.isInstance(next.event()) ? foldAnew(history) : step.apply(state.row(), next);
        return new Folded<>(history, row);
    }

    @Override
    public List<R> rows(Folded<E, R> state, RuleBook rules) {
        R row = state.row();
        return row == null ? List.of() : List.of(row);
    }

    /** A whole stream as it should have been recorded. */
    public List<Recorded<E>> corrected(List<Recorded<E>> history) {
        return corrected.apply(history);
    }

    private @Nullable R foldAnew(List<Recorded<E>> history) {
        R row = null;
        for (Recorded<E> recorded : corrected.apply(history)) {
            row = step.apply(row, recorded);
        }
        return row;
    }
}
