package org.gerch.projections.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gerch.core.view.View;
import org.gerch.projections.ViewMigrations;
import org.gerch.projections.reading.ViewFilter.Truth;
import org.jspecify.annotations.Nullable;

/** A statement on a view as of one size, with its parameters. */
final class Question {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private Set<String> alsoRaising = Set.of();

    static String table(View<?> view) {
        return ViewMigrations.SCHEMA + "." + view.name();
    }

    Question add(String text, Object... values) {
        sql.append(text).append('\n');
        parameters.addAll(List.of(values));
        return this;
    }

    /** Rows that raise what a filter asks for, though their own columns don't say so. */
    Question alsoRaising(Set<String> ids) {
        alsoRaising = ids;
        return this;
    }

    /**
     * The rows that stood after {@code size} leaves.
     *
     * <p>In two halves, because what stands now has indexes of its own, and what was closed since a recent size is little and found
     * by the position that closed it.
     */
    Question rows(View<?> view, ViewFilter filter, long size) {
        return rows(table(view), filter, size);
    }

    /** The same of a table that is not the serving one. */
    Question rows(String table, ViewFilter filter, long size) {
        return rows(table, filter, size, half -> {});
    }

    /**
     * The same rows where only some of them are wanted.
     *
     * <p>Order and limit have to stand in each half: the server doesn't carry them through a union of two conditions, and would
     * read and sort all that stands for every page.
     *
     * @param each adds to a half, whose columns have their own names
     */
    Question rows(String table, ViewFilter filter, long size, Consumer<Question> each) {
        return halves(table, size, half -> {
            conditions(filter);
            each.accept(half);
        });
    }

    /** Every row that stood, those that no list counts too. */
    Question everything(String table, long size) {
        return halves(table, size, half -> {});
    }

    private Question halves(String table, long size, Consumer<Question> each) {
        add("((select * from " + table + " where until_position is null and from_position < ?", size);
        each.accept(this);
        add(") union all (select * from " + table + " where until_position >= ? and from_position < ?", size, size);
        each.accept(this);
        return add(")) as v");
    }

    private void conditions(ViewFilter filter) {
        if (!filter.kinds().isEmpty()) {
            add("and kind = any (?)", new Texts(filter.kinds().toArray(String[]::new)));
        }
        if (!filter.streams().isEmpty()) {
            add("and stream = any (?)", new Texts(filter.streams().toArray(String[]::new)));
        }
        if (filter.overridden() != null) {
            add("and overridden is " + truth(filter.overridden()));
        }
        if (filter.imported() != null) {
            add(filter.imported() ? "and imported" : "and not imported");
        }
        if (filter.ruleSet() == null) {
            add("and not beside");
        }
        if (!filter.flags().isEmpty()) {
            add("and (flags && ?", new Texts(filter.flags().toArray(String[]::new)));
            if (!alsoRaising.isEmpty()) {
                add("or id = any (?)", new Texts(alsoRaising.toArray(String[]::new)));
            }
            add(")");
        }
        equal("rule_set", filter.ruleSet());
        equal("buyer", filter.buyer());
        equal("district", filter.district());
        equal("khoroo", filter.khoroo());
        equal("fund", filter.fund());
        if (filter.from() != null) {
            add("and happened >= ?", filter.from());
        }
        if (filter.before() != null) {
            add("and happened < ? and happened > '-infinity'", filter.before());
        }
        if (!filter.words().isEmpty()) {
            String[] patterns =
                    filter.words().stream().map(Question::containing).toArray(String[]::new);
            add("and search like all (?)", new Texts(patterns));
        }
    }

    private void equal(String column, @Nullable Object value) {
        if (value != null) {
            add("and " + column + " = ?", value);
        }
    }

    private static String truth(Truth truth) {
        return switch (truth) {
            case TRUE -> "true";
            case FALSE -> "false";
            case UNDETERMINED -> "null";
        };
    }

    private static String containing(String word) {
        return word.codePoints()
                .mapToObj(character -> character == '%' || character == '_' || character == '\\'
                        ? "\\" + Character.toString(character)
                        : Character.toString(character))
                .collect(Collectors.joining("", "%", "%"));
    }

    /** A condition that a column has one of some values. */
    Question anyOf(String column, String... values) {
        return add("and " + column + " = any (?)", new Texts(values));
    }

    private record Texts(String[] values) {}

    PreparedStatement on(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        for (int i = 0; i < parameters.size(); i++) {
            switch (parameters.get(i)) {
                case Texts texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts.values()));
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case Object value -> statement.setObject(i + 1, value);
            }
        }
        return statement;
    }
}
