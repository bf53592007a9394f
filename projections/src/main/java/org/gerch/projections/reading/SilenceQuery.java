package org.gerch.projections.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.view.Silence;
import org.gerch.core.view.SilenceKind;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.jspecify.annotations.Nullable;

/**
 * Asks what is waited for in tenders and grants, as it stood after the first {@code size} leaves; the longest wait first.
 *
 * <p>A row lists its silences in its JSON, and most rows have none or one: those that have one begun by the moment asked for are
 * found by an index, and only they are read.
 */
public final class SilenceQuery {
    private static final List<View<?>> VIEWS = List.of(Views.TENDERS, Views.GRANTS);

    private final ViewTables tables;

    public SilenceQuery(DataSource connections) {
        this.tables = new ViewTables(connections);
    }

    /** Where a page of the list ends: the next begins after it. */
    public record After(Instant since, String id, long position, SilenceKind kind, String about) {
        /** Where the page ends that ends with this one. */
        public static After of(SilentRow last) {
            String about = last.silence().about();
            return new After(
                    last.silence().since(),
                    last.row().id(),
                    last.silence().position(),
                    last.silence().kind(),
                    about == null ? "" : about);
        }
    }

    /**
     * Some of the list.
     *
     * @param after where the page before ended; absent for the first
     */
    public List<SilentRow> find(SilenceFilter filter, long size, @Nullable After after, int limit) {
        Question question = from(
                "select v.id, v.stream, v.from_position, v.row_json, s.kind, s.about, s.position, s.since",
                filter,
                size);
        if (after != null) {
            question.add(
                    "and (s.since, v.id, s.position, s.kind, coalesce(s.about, '')) > (?, ?, ?, ?, ?)",
                    after.since(),
                    after.id(),
                    after.position(),
                    after.kind().name(),
                    after.about());
        }
        // The kind too: one entry may begin several waits about the same, and a page must not end between equals.
        question.add("order by s.since, v.id, s.position, s.kind, coalesce(s.about, '') limit ?", limit);
        return tables.ask(question, SilenceQuery::readRow);
    }

    /** How many there are of each kind that occurs, in the order of the kinds. */
    public Map<SilenceKind, Long> countByKind(SilenceFilter filter, long size) {
        Map<SilenceKind, Long> counted = new EnumMap<>(SilenceKind.class);
        Question question = from("select s.kind, count(*)", filter, size).add("group by s.kind");
        tables.ask(question, found -> Map.entry(SilenceKind.valueOf(found.getString(1)), found.getLong(2)))
                .forEach(kind -> counted.put(kind.getKey(), kind.getValue()));
        return counted;
    }

    private static Question from(String selected, SilenceFilter filter, long size) {
        Question question = new Question().add(selected + " from (");
        for (int i = 0; i < VIEWS.size(); i++) {
            question.add(i == 0 ? "select * from" : "union all select * from")
                    .everything(Question.table(VIEWS.get(i)), size)
                    .add("where silent_since <= ?", filter.until());
        }
        // The collation of the ids, so that the order is the same on every server. A deadline in a year that the
        // server does not know never comes; it must not keep all others from being read.
        question.add(") as v cross join lateral jsonb_to_recordset(v.row_json::jsonb -> 'silences')"
                        + " as t (kind text collate \"C\", about text collate \"C\", position bigint, since text)"
                        + " cross join lateral (select t.kind, t.about, t.position, case when t.since ~ '^[0-9]{4}-'"
                        + " and t.since !~ '^0000' then t.since::timestamptz end as since) as s")
                .add("where s.since <= ?", filter.until());
        if (!filter.kinds().isEmpty()) {
            question.anyOf(
                    "s.kind", filter.kinds().stream().map(Enum::name).sorted().toArray(String[]::new));
        }
        if (filter.buyer() != null) {
            question.add("and v.buyer = ?", filter.buyer());
        }
        if (filter.fund() != null) {
            question.add("and v.fund = ?", filter.fund());
        }
        return question;
    }

    private static SilentRow readRow(ResultSet found) throws SQLException {
        ViewRow row = new ViewRow(found.getString(1), found.getString(2), found.getLong(3), found.getString(4));
        return new SilentRow(silence(found), row);
    }

    private static Silence silence(ResultSet found) throws SQLException {
        return new Silence(
                SilenceKind.valueOf(found.getString(5)),
                found.getString(6),
                found.getLong(7),
                found.getObject(8, OffsetDateTime.class).toInstant());
    }

    /**
     * The kind of that name.
     *
     * @throws Malformed if there is none
     */
    public static SilenceKind kind(String name) {
        try {
            return SilenceKind.valueOf(name);
        } catch (IllegalArgumentException none) {
            throw new Malformed("kind", "must be one of " + List.of(SilenceKind.values()));
        }
    }
}
