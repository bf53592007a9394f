package org.gerch.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.tender.view.TenderRow;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.Grouping;
import org.gerch.projections.reading.Order;
import org.gerch.projections.reading.RowKey;
import org.gerch.projections.reading.Tally;
import org.gerch.projections.reading.ViewFilter;
import org.gerch.projections.reading.ViewPage;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.reading.ViewRow;
import org.gerch.projections.writing.ViewProcessors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking the views of one story of 900 events about 80 streams. */
class ViewQueryTest {
    private static final long SIZE = 900;

    private static TestLedger ledger;
    private static ViewProcessors processors;
    private static Story story;
    private static ViewQuery views;

    @BeforeAll
    static void tell() {
        ledger = new TestLedger();
        views = ledger.views;
        processors = ledger.start(ViewProcessors.Sizes.USUAL);
        story = new Story(11, 80);
        ledger.append(story.next((int) SIZE));
        ledger.catchUp(processors);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void pages_together_are_the_whole_list_each_row_once(Order order) {
        List<ViewRow> whole = new ArrayList<>();
        views.all(Views.TENDERS, ViewFilter.ALL, order, SIZE, whole::add);

        List<ViewRow> paged = pages(order, SIZE, () -> {});

        assertThat(paged).isEqualTo(whole).isNotEmpty().doesNotHaveDuplicates();
        assertThat(views.count(Views.TENDERS, ViewFilter.ALL, SIZE)).isEqualTo(whole.size());
    }

    @Test
    void a_list_stays_as_it_was_while_events_arrive() {
        List<ViewRow> before = new ArrayList<>();
        views.all(Views.TENDERS, ViewFilter.ALL, Order.LAST_CHANGED, SIZE, before::add);

        List<ViewRow> paged = pages(Order.LAST_CHANGED, SIZE, () -> {
            ledger.append(story.next(10));
            ledger.catchUp(processors);
        });

        assertThat(paged).isEqualTo(before);
    }

    private static List<ViewRow> pages(Order order, long size, Runnable between) {
        List<ViewRow> paged = new ArrayList<>();
        ViewPage<ViewRow> page = views.find(Views.TENDERS, ViewFilter.ALL, order, size, null, 7);
        paged.addAll(page.rows());
        while (page.next() != null) {
            between.run();
            page = views.find(Views.TENDERS, ViewFilter.ALL, order, ledger.size(), page.next(), 7);
            assertThat(page.size()).isEqualTo(size);
            paged.addAll(page.rows());
        }
        return paged;
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void a_page_of_keys_names_the_rows_of_the_page_itself(Order order) {
        ViewPage<ViewRow> rows = views.find(Views.TENDERS, ViewFilter.ALL, order, SIZE, null, 7);
        ViewPage<RowKey> keys = views.keys(Views.TENDERS, ViewFilter.ALL, order, SIZE, null, 7);

        assertThat(keys.next()).isEqualTo(rows.next()).isNotNull();
        assertThat(keys.rows())
                .isEqualTo(rows.rows().stream()
                        .map(row -> new RowKey(row.id(), row.changed()))
                        .toList());
        assertThat(views.rows(Views.TENDERS, keys.rows())).containsExactlyInAnyOrderElementsOf(rows.rows());
    }

    @Test
    void newest_means_by_when_it_happened() {
        List<ViewRow> rows = views.find(Views.TENDERS, ViewFilter.ALL, Order.NEWEST, SIZE, null, 100)
                .rows();

        assertThat(rows)
                .extracting(row -> row.as(TenderRow.class).begun())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void a_row_has_every_state_it_ever_had() {
        ViewRow now = views.find(Views.TENDERS, ViewFilter.ALL, Order.LAST_CHANGED, SIZE, null, 1)
                .rows()
                .getFirst();

        List<ViewRow> states = views.states(Views.TENDERS, now.id(), SIZE);

        assertThat(states.getLast()).isEqualTo(now);
        for (ViewRow state : states) {
            assertThat(views.get(Views.TENDERS, now.id(), state.changed() + 1)).contains(state);
        }
        assertThat(views.get(Views.TENDERS, now.id(), states.getFirst().changed()))
                .isEmpty();
        assertThat(views.ofStream(Views.TENDERS, now.stream(), SIZE)).containsExactly(now);
    }

    @Test
    void filters_leave_what_they_say() {
        List<TenderRow> all = rows(ViewFilter.ALL);

        assertThat(rows(ofBuyer("BUYER-2")))
                .isEqualTo(all.stream()
                        .filter(row -> row.buyer().value().equals("BUYER-2"))
                        .toList());
        assertThat(rows(ViewFilter.ALL.ofKinds(Set.of("AWARDED", "OPENED"))))
                .isEqualTo(all.stream()
                        .filter(row -> Set.of("AWARDED", "OPENED")
                                .contains(row.status().name()))
                        .toList());
        assertThat(rows(filter("Баянгол", 301, List.of())))
                .isEqualTo(all.stream()
                        .filter(row -> row.place() != null
                                && row.place().district().equals("Баянгол")
                                && Objects.equals(row.place().khoroo(), 301))
                        .toList());
        assertThat(rows(filter(null, null, List.of("шинэ", "захиалагч 2"))))
                .isEqualTo(all.stream()
                        .filter(row -> row.title().startsWith("Шинэ") && "Захиалагч 2".equals(row.buyerName()))
                        .toList());
    }

    @Test
    void signs_that_mean_something_to_the_database_mean_themselves() {
        assertThat(rows(filter(null, null, List.of("%")))).isEmpty();
        assertThat(rows(filter(null, null, List.of("_")))).isEmpty();
        assertThat(rows(filter(null, null, List.of("\\")))).isEmpty();
        assertThat(rows(filter("' or true --", null, List.of()))).isEmpty();
        assertThat(views.get(Views.TENDERS, "a\u0000b", SIZE)).isEmpty();
    }

    @Test
    void tallies_add_up_to_the_list() {
        List<Tally> byKind = views.count(Views.TENDERS, ViewFilter.ALL, SIZE, Grouping.KIND);
        List<Tally> byMonthAndDistrict =
                views.count(Views.TENDERS, ViewFilter.ALL, SIZE, Grouping.MONTH, Grouping.DISTRICT);
        long all = views.count(Views.TENDERS, ViewFilter.ALL, SIZE);

        assertThat(byKind.stream().mapToLong(Tally::rows).sum()).isEqualTo(all);
        assertThat(byMonthAndDistrict.stream().mapToLong(Tally::rows).sum()).isEqualTo(all);
        for (Tally tally : byKind) {
            Set<String> kind = Set.of(Objects.requireNonNull(tally.first()));
            assertThat(views.count(Views.TENDERS, ViewFilter.ALL.ofKinds(kind), SIZE))
                    .isEqualTo(tally.rows());
        }
        assertThat(byMonthAndDistrict)
                .allSatisfy(tally -> assertThat(tally.first()).matches("20[0-9]{2}-[01][0-9]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "%%%",
                "eyJhIjoxfQ",
                "eyJzaXplIjotMSwia2V5IjoiLWluZmluaXR5IiwiaWQiOiJhIiwibGlzdCI6IjAwMDAwMDAwIn0"
            })
    void a_cursor_of_somebody_elses_making_is_refused(String cursor) {
        assertThatThrownBy(() -> views.find(Views.TENDERS, ViewFilter.ALL, Order.NEWEST, SIZE, cursor, 10))
                .isInstanceOfSatisfying(
                        Malformed.class, refusal -> assertThat(refusal.what()).isEqualTo("cursor"));
    }

    @Test
    void a_cursor_serves_its_own_list_only() {
        String cursor = views.find(Views.TENDERS, ViewFilter.ALL, Order.NEWEST, SIZE, null, 3)
                .next();

        assertThatThrownBy(() -> views.find(Views.TENDERS, ofBuyer("BUYER-1"), Order.NEWEST, SIZE, cursor, 3))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> views.find(Views.GRANTS, ViewFilter.ALL, Order.NEWEST, SIZE, cursor, 3))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> views.find(Views.TENDERS, ViewFilter.ALL, Order.NEWEST, SIZE - 1, cursor, 3))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001})
    void a_page_has_1_to_1000_rows(int limit) {
        assertThatThrownBy(() -> views.find(Views.TENDERS, ViewFilter.ALL, Order.NEWEST, SIZE, null, limit))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void an_empty_log_has_empty_views() {
        assertThat(views.find(Views.TENDERS, ViewFilter.ALL, Order.NEWEST, 0, null, 10))
                .isEqualTo(new ViewPage(List.of(), 0, null));
        assertThat(views.count(Views.TENDERS, ViewFilter.ALL, 0)).isZero();
    }

    private static ViewFilter ofBuyer(String buyer) {
        return new ViewFilter(
                Set.of(), null, buyer, null, null, null, null, null, null, null, List.of(), Set.of(), Set.of());
    }

    private static ViewFilter filter(String district, Integer khoroo, List<String> words) {
        return new ViewFilter(
                Set.of(), null, null, district, khoroo, null, null, null, null, null, words, Set.of(), Set.of());
    }

    private static List<TenderRow> rows(ViewFilter filter) {
        List<TenderRow> rows = new ArrayList<>();
        views.all(Views.TENDERS, filter, Order.NEWEST, SIZE, row -> rows.add(row.as(TenderRow.class)));
        return rows;
    }
}
