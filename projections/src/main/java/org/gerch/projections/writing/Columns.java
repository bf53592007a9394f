package org.gerch.projections.writing;

import java.time.Instant;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.Place;
import org.gerch.core.view.Facets;
import org.gerch.core.view.Row;
import org.jspecify.annotations.Nullable;

/** Takes a row apart into the columns of its table. */
final class Columns {
    static final String NAMES = "id, stream, from_position, until_position, kind, overridden, buyer, district, khoroo, "
            + "fund, imported, happened, search, row_json";

    private static final Instant FIRST_TIME = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Columns() {}

    /** Adds one row in the order of {@link #NAMES}. */
    static void add(RowVersion version, CopyLine line) {
        Row row = version.row();
        Facets facets = row.facets();
        line.text(row.id()).text(version.stream()).plain(version.from()).plain(version.until());
        line.text(facets.kind()).plain(facets.overridden()).text(id(facets.buyer()));
        line.text(district(facets.place())).plain(khoroo(facets.place())).text(id(facets.fund()));
        line.plain(facets.imported()).plain(time(facets.on())).text(storable(facets.text()));
        line.utf8(Wire.canonical(row)).end();
    }

    private static @Nullable String id(@Nullable Id id) {
        return id == null ? null : storable(id.value());
    }

    private static @Nullable String district(@Nullable Place place) {
        return place == null ? null : storable(place.district());
    }

    private static @Nullable Integer khoroo(@Nullable Place place) {
        return place == null ? null : place.khoroo();
    }

    /** The database's times end sooner than Java's; a wrong year in a source must not stop the view. */
    private static String time(@Nullable Instant on) {
        if (on == null) {
            return "-infinity";
        }
        return (on.isBefore(FIRST_TIME) ? FIRST_TIME : on.isAfter(LAST_TIME) ? LAST_TIME : on).toString();
    }

    /** PostgreSQL's text holds every character but this one. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
    }
}
