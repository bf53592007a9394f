package org.gerch.api.page;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gerch.api.wiring.ViewProgress;
import org.gerch.core.view.View;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.reading.ViewRow;
import org.springframework.stereotype.Component;

/** Makes the lists of the public views; each feature declares its own. */
@Component
public class ViewRows {
    private final ViewQuery query;
    private final ViewProgress progress;
    private final ZoneId zone;

    ViewRows(ViewQuery query, ViewProgress progress, ZoneId zone) {
        this.query = query;
        this.progress = progress;
        this.zone = zone;
    }

    /**
     * How kinds are asked for.
     *
     * @param parameter such as {@code verdict}
     * @param known the names there are
     * @param always those a list is about when none is asked for; empty for all
     */
    public record Kinds(String parameter, Set<String> known, Set<String> always) {
        public static Kinds of(String parameter, Enum<?>[] values) {
            return new Kinds(parameter, Arrays.stream(values).map(Enum::name).collect(Collectors.toSet()), Set.of());
        }
    }

    /** @param reading what pages show of a row */
    public <R> Rows<R> of(View<?> view, Kinds kinds, Function<ViewRow, R> reading) {
        return new RowsInView<>(
                query, view, kinds, reading, () -> progress.handled().getOrDefault(view.name(), 0L), zone);
    }
}
