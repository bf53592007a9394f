package org.gerch.projections.writing;

import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.Place;
import org.gerch.core.view.Facets;
import org.gerch.core.view.Row;
import org.gerch.core.view.Silence;
import org.jspecify.annotations.Nullable;

/** Takes a row apart into the columns of its table. */
final class Columns {
    static final String NAMES = "id, stream, from_position, until_position, kind, overridden, buyer, district, khoroo, "
            + "fund, imported, rule_set, beside, silent_since, happened, search, flags, share, row_json";

    private static final int COUNT = NAMES.split(",").length;

    private Columns() {}

    /** Adds one row in the order of {@link #NAMES}. */
    static void add(RowVersion version, CopyRows rows) {
        Row row = version.row();
        Facets facets = row.facets();
        rows.row(COUNT).text(row.id()).text(version.stream());
        rows.bigint(version.from()).bigint(version.until());
        rows.text(facets.kind()).truth(facets.overridden()).text(id(facets.buyer()));
        rows.text(district(facets.place())).integer(khoroo(facets.place())).text(id(facets.fund()));
        rows.truth(facets.imported()).text(text(facets.ruleSet())).truth(facets.beside());
        rows.timeOrNothing(Silence.earliest(row.silences()));
        rows.time(facets.on()).text(storable(facets.text())).texts(facets.flags());
        Record share = row.compared();
        if (share == null) {
            rows.text(null);
        } else {
            rows.utf8(Wire.canonical(share));
        }
        rows.utf8(Wire.canonical(row));
    }

    private static @Nullable String id(@Nullable Id id) {
        return id == null ? null : storable(id.value());
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null ? null : storable(text);
    }

    private static @Nullable String district(@Nullable Place place) {
        return place == null ? null : storable(place.district());
    }

    private static @Nullable Integer khoroo(@Nullable Place place) {
        return place == null ? null : place.khoroo();
    }

    /** PostgreSQL's text holds every character but this one. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
    }
}
