package org.gerch.api.page;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** Shows a list that has states and districts to choose from: what its filter leaves, a page at a time. */
public final class ListPages {
    private final Pages pages;

    ListPages(Pages pages) {
        this.pages = pages;
    }

    /**
     * Makes the page of what was found.
     *
     * @param <R> a row of the list
     */
    @FunctionalInterface
    public interface Made<R> {
        /** @param counts rows by state and district under all other filters */
        Page page(
                Slice<Rows.Standing<R>> slice, List<Rows.Count> counts, Asked asked, Moment moment, Notation notation);
    }

    /** The answer to a reader. */
    public <R> ResponseEntity<String> show(
            Rows<R> rows, Map<String, String> parameters, Moment moment, Visit visit, Made<R> made) {
        Lists list = Lists.asked(parameters, rows, moment);
        long size = list.moment().size();
        Slice<Rows.Standing<R>> slice = rows.find(list.asked(), Rows.Order.NEWEST, size, list.cursor(), Lists.PAGE);
        List<Rows.Count> counts =
                rows.count(list.asked().without("status", "district"), size, Rows.By.KIND, Rows.By.DISTRICT);
        return pages.show(
                made.page(slice, counts, list.asked(), list.moment(), visit.notation()), visit, list.moment());
    }
}
