package org.gerch.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.kernel.Place;
import org.gerch.core.tender.view.TenderRow;
import org.gerch.core.verdict.view.VerdictRow;
import org.gerch.core.view.Facets;
import org.gerch.core.view.Row;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.Order;
import org.gerch.projections.reading.RowKey;
import org.gerch.projections.reading.ViewFilter;
import org.gerch.projections.reading.ViewFilter.Truth;
import org.gerch.projections.reading.ViewPage;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.reading.ViewRow;
import org.gerch.projections.writing.ViewProcessors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What memory answers is what the database answers, for any filter and at any time. */
class FacetsNowTest {
    private static final Map<String, Class<? extends Row>> ROWS = Map.of(
            Views.VERDICTS.name(), VerdictRow.class,
            Views.TENDERS.name(), TenderRow.class,
            Views.GRANTS.name(), GrantRow.class);
    private static final int STEPS = 40;
    private static final int FILTERS = 25;

    private static TestLedger ledger;
    private static ViewProcessors processors;
    private static ViewQuery views;
    private static Story story;

    @BeforeAll
    static void tell() {
        ledger = new TestLedger();
        views = ledger.views;
        processors = ledger.start(ViewProcessors.Sizes.USUAL);
        story = new Story(17, 150);
        ledger.append(story.next(400));
        ledger.catchUp(processors);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void the_first_page_of_keys_is_the_databases_while_rows_come_change_and_go() {
        Random random = new Random(2026);
        long size = 400;
        int full = 0;
        for (int step = 0; step < STEPS; step++) {
            for (View<?> view : List.of(Views.VERDICTS, Views.TENDERS, Views.GRANTS)) {
                List<ViewRow> known = views.find(view, ViewFilter.ALL, Order.NEWEST, size, null, 1_000)
                        .rows();
                for (int i = 0; i < FILTERS; i++) {
                    ViewFilter filter = filter(random, known, view);
                    int limit = 1 + random.nextInt(12);
                    // A page that began before is still asked for when more has happened.
                    long asked = random.nextInt(5) == 0 ? Math.max(1, size - random.nextInt(30)) : size;

                    ViewPage<RowKey> keys = views.keys(view, filter, Order.NEWEST, asked, null, limit);

                    ViewPage<ViewRow> rows = views.find(view, filter, Order.NEWEST, asked, null, limit);
                    assertThat(keys.rows())
                            .as("step %s, %s, %s", step, view.name(), filter)
                            .isEqualTo(rows.rows().stream()
                                    .map(row -> new RowKey(row.id(), row.changed()))
                                    .toList());
                    assertThat(keys.next()).isEqualTo(rows.next());
                    full += keys.next() == null ? 0 : 1;
                }
            }
            int more = 1 + random.nextInt(20);
            ledger.append(story.next(more));
            ledger.catchUp(processors);
            size += more;
        }
        assertThat(full).isGreaterThan(STEPS);
    }

    /** Of values that rows have, so that most filters find something. */
    private static ViewFilter filter(Random random, List<ViewRow> known, View<?> view) {
        ViewRow row = known.get(random.nextInt(known.size()));
        Facets some = row.as(Objects.requireNonNull(ROWS.get(view.name()))).facets();
        Instant happened = some.on();
        Place place = random.nextInt(3) == 0 ? some.place() : null;
        boolean timed = happened != null && random.nextInt(3) == 0;
        return new ViewFilter(
                random.nextInt(3) == 0 && some.kind() != null ? Set.of(some.kind(), "SOMETHING_ELSE") : Set.of(),
                random.nextInt(3) == 0 ? Truth.values()[random.nextInt(3)] : null,
                random.nextInt(3) == 0 ? Objects.toString(some.buyer(), "nobody") : null,
                place == null ? null : place.district(),
                place == null || random.nextBoolean() ? null : place.khoroo(),
                null,
                random.nextInt(3) == 0 ? Boolean.FALSE : null,
                timed && happened != null && random.nextBoolean() ? happened : null,
                timed && happened != null && random.nextBoolean() ? happened.plus(Duration.ofDays(1)) : null,
                null,
                List.of(),
                Set.of(),
                random.nextInt(8) == 0 ? Set.of("R018", "R003") : Set.of());
    }
}
