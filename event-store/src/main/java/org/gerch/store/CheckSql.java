package org.gerch.store;

/** The statements that look for what should not be there, each with its reason; all others are in {@link Sql}. */
final class CheckSql {
    /** Leaves with everything that is stored beside them, as {@link IndexedLeaf} reads it; the body's keyed hash follows from nothing. */
    static final String INDEXED_LEAVES = """
            select position, stream, seq, at, event_id, type, rev, command_id, command_ordinal, leaf_hash, leaf
            from ledger.leaf where position >= ? and position < ? order by position
            """;

    /** Leaves whose predecessor in their stream is not before them. */
    static final String NUMBERS_LEFT_OUT = """
            select l.position, l.stream, l.seq from ledger.leaf l
            where l.position >= ? and l.position < ? and l.seq > 0
              and not exists (select from ledger.leaf p
                              where p.stream = l.stream and p.seq = l.seq - 1 and p.position < l.position)
            order by l.position
            """;

    /** A leaf that the head does not know of; one statement, so that what is appended at this moment is seen with its head. */
    static final String LEAF_BEYOND_HEAD = """
            select position from ledger.leaf
            where position >= (select size from ledger.ledger_head) order by position limit 1
            """;

    /** Some of the published checkpoints, in order. */
    static final String CHECKPOINTS_AFTER =
            "select size, signed_at, note from ledger.checkpoint where size > ? and size <= ? order by size limit ?";

    /** Some of what leaves only commit to, in the order of the commitments. */
    static final String ERASABLES_AFTER = """
            select commitment, domain, salt, payload, erased_at
            from ledger.erasable where commitment > ? order by commitment limit ?
            """;

    static final String KEEP_SELF_CHECK =
            "insert into ledger.self_check (began_at, ended_at, size, differences, report) values (?, ?, ?, ?, ?)";

    static final String NEWEST_SELF_CHECK =
            "select began_at, ended_at, size, differences, report from ledger.self_check order by number desc limit 1";

    private CheckSql() {}
}
