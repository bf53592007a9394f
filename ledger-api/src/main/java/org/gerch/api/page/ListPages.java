package org.gerch.api.page;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** Shows a list that has states and districts to choose from: what its filter leaves, a page at a time. */
public final class ListPages {
    private final Pages pages;
    private final Ledger ledger;
    private final PageSettings settings;

    ListPages(Pages pages, Ledger ledger, PageSettings settings) {
        this.pages = pages;
        this.ledger = ledger;
        this.settings = settings;
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

    /**
     * The answer to a reader.
     *
     * @throws NotReadable if the moment cannot be read
     */
    public <R> ResponseEntity<String> show(Rows<R> rows, Map<String, String> parameters, Visit visit, Made<R> made) {
        Lists list = Lists.asked(parameters, ledger, rows, settings.zone(), visit.now());
        long size = list.moment().size();
        Slice<Rows.Standing<R>> slice = rows.find(list.asked(), Rows.Order.NEWEST, size, list.cursor(), Lists.PAGE);
        List<Rows.Count> counts =
                rows.count(list.asked().without("status", "district"), size, Rows.By.KIND, Rows.By.DISTRICT);
        Notation notation = new Notation(Words.in(visit.language()), settings.zone());
        return pages.show(made.page(slice, counts, list.asked(), list.moment(), notation), visit, list.moment());
    }
}
