package org.gerch.projections.writing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.Place;
import org.gerch.core.view.Facets;
import org.jspecify.annotations.Nullable;

/** Takes a row apart into the columns of its table, one array for each. */
final class Columns {
    static final String NAMES = "id, stream, from_position, until_position, kind, overridden, buyer, district, khoroo, "
            + "fund, imported, happened, search, row_json";

    private static final Instant FIRST_TIME = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Columns() {}

    /** Binds the arrays in the order of {@link #NAMES}, beginning with parameter {@code first}. */
    static void bind(PreparedStatement statement, int first, List<RowVersion> versions) throws SQLException {
        Arrays arrays = new Arrays(statement, first, versions);
        arrays.add("text", version -> version.row().id());
        arrays.add("text", RowVersion::stream);
        arrays.add("bigint", RowVersion::from);
        arrays.add("bigint", RowVersion::until);
        arrays.facet("text", Facets::kind);
        arrays.facet("boolean", Facets::overridden);
        arrays.facet("text", facets -> id(facets.buyer()));
        arrays.facet("text", facets -> district(facets.place()));
        arrays.facet("integer", facets -> khoroo(facets.place()));
        arrays.facet("text", facets -> id(facets.fund()));
        arrays.facet("boolean", Facets::imported);
        arrays.facet("text", facets -> time(facets.on()));
        arrays.facet("text", facets -> storable(facets.text()));
        arrays.add("text", version -> Wire.canonicalText(version.row()));
    }

    private static final class Arrays {
        private final PreparedStatement statement;
        private final List<RowVersion> versions;
        private final List<Facets> facets;
        private int parameter;

        private Arrays(PreparedStatement statement, int first, List<RowVersion> versions) {
            this.statement = statement;
            this.versions = versions;
            this.facets =
                    versions.stream().map(version -> version.row().facets()).toList();
            this.parameter = first;
        }

        private void add(String type, Function<RowVersion, @Nullable Object> column) throws SQLException {
            bind(type, versions.stream().map(column).toArray());
        }

        private void facet(String type, Function<Facets, @Nullable Object> column) throws SQLException {
            bind(type, facets.stream().map(column).toArray());
        }

        private void bind(String type, @Nullable Object[] values) throws SQLException {
            Connection connection = statement.getConnection();
            statement.setArray(parameter++, connection.createArrayOf(type, values));
        }
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
