package org.gerch.store;

/** Every statement of the store, each with its reason. The tables and their reasons are in {@code db/ledger}. */
final class Sql {
    /** The channel on which every append announces the new size to the other nodes. */
    static final String CHANNEL = "gerch_ledger";

    /** What the next append builds on. */
    static final String HEAD = "select size, edge, at from ledger.ledger_head";

    /** The same, when another node appends too: it waits until that node is done and keeps it waiting until we are. */
    static final String LOCK_HEAD = HEAD + " for update";

    /**
     * A whole batch in one round trip and one transaction.
     *
     * <p>Guarded by the size that the leaves were hashed for: when another node was faster, the head's row is not updated,
     * everything else selects from no row, and no row comes back. Erasable rows may be there already, because the
     * commitment fixes their content and a bidder may send the same sealed bid again after a refusal. The notification goes
     * out with the commit, so that whoever is woken sees the leaves.
     */
    static final String APPEND = """
            with head as (
              update ledger.ledger_head set size = ?, edge = ?, at = ? where size = ? returning 1
            ), leaves as (
              insert into ledger.leaf (position, stream, seq, event_id, type, rev, at, leaf, leaf_hash,
                                       command_id, command_ordinal, body_mac)
              select ? + l.o - 1, l.stream, l.seq, l.event_id, l.type, l.rev, l.at, l.leaf, l.leaf_hash,
                     l.command_id, l.command_ordinal, l.body_mac
              from head,
                   unnest(?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::integer[], ?::timestamptz[], ?::bytea[],
                          ?::bytea[], ?::uuid[], ?::integer[], ?::bytea[])
                     with ordinality as l (stream, seq, event_id, type, rev, at, leaf,
                                           leaf_hash, command_id, command_ordinal, body_mac, o)
            ), nodes as (
              insert into ledger.node (level, index, hash)
              select n.level, n.index, n.hash
              from head, unnest(?::smallint[], ?::bigint[], ?::bytea[]) as n (level, index, hash)
            ), erasable as (
              insert into ledger.erasable (commitment, domain, salt, payload)
              select e.commitment, e.domain, e.salt, e.payload
              from head, unnest(?::bytea[], ?::text[], ?::bytea[], ?::bytea[]) as e (commitment, domain, salt, payload)
              on conflict (commitment) do nothing
            )
            select pg_notify('gerch_ledger', ?) from head
            """;

    /**
     * Which leaves of a refused batch are in conflict with stored ones.
     *
     * <p>The error names only the first; asking for all of them costs one more round trip instead of one for each.
     */
    static final String CONFLICTS = """
            select * from (
              select d.o - 1,
                     exists (select from ledger.leaf l
                             where l.command_id = d.command_id and l.command_ordinal = d.command_ordinal) as by_command,
                     exists (select from ledger.leaf l where l.stream = d.stream and l.seq = d.seq) as by_sequence,
                     exists (select from ledger.leaf l where l.event_id = d.event_id) as by_event
              from unnest(?::text[], ?::bigint[], ?::uuid[], ?::uuid[], ?::integer[])
                     with ordinality as d (stream, seq, event_id, command_id, command_ordinal, o)
            ) as found where by_command or by_sequence or by_event
            """;

    /** A stored command's leaves: what its answer is rebuilt from. */
    static final String COMMAND =
            "select position, leaf, leaf_hash, body_mac from ledger.leaf where command_id = ? order by command_ordinal";

    /** Positions have no gaps and become visible in their order, so the next page begins where the last one ended. */
    static final String LEAVES_FROM =
            "select position, leaf, leaf_hash from ledger.leaf where position >= ? order by position limit ?";

    /** Of one position only: where that leaf was taken away, the next one is not read in its place. */
    static final String LEAF_AT = "select position, leaf, leaf_hash from ledger.leaf where position = ?";

    /** From the column, so that the moment of a leaf is known even where its bytes are damaged. */
    static final String RECORDED_AT = "select at from ledger.leaf where position = ?";

    static final String LEAF_OF_EVENT = "select position, leaf, leaf_hash from ledger.leaf where event_id = ?";

    /** One stream's leaves by number; the limit on the position gives the stream as it was at an earlier size. */
    static final String STREAM = """
            select position, leaf, leaf_hash from ledger.leaf
            where stream = ? and seq >= ? and position < ? order by seq limit ?
            """;

    /** All streams whose names begin alike: '0' is the character after the slash that ends a feature's name. */
    static final String FEATURE = """
            select position, leaf, leaf_hash from ledger.leaf
            where stream >= ? || '/' and stream < ? || '0' and position < ? order by position
            """;

    /** The number of a stream's last event. */
    static final String LAST_SEQUENCE = "select max(seq) from ledger.leaf where stream = ?";

    /**
     * How many leaves were recorded before an instant.
     *
     * <p>A search by halves over the primary key: recorded time never goes back along the positions, which therefore are the
     * index that a column of times would need.
     */
    static final String SIZE_BEFORE = """
            with recursive search (low, high) as (
              select 0::bigint, size from ledger.ledger_head
              union all
              select case when l.at < t.instant then l.position + 1 else s.low end,
                     case when l.at < t.instant then s.high else l.position end
              from search s
                join ledger.leaf l on l.position = (s.low + s.high) / 2
                cross join (select ?::timestamptz as instant) as t
              where s.low < s.high
            )
            select low from search where low >= high
            """;

    /** Tree nodes in one round trip, whatever their level; a leaf's own hash is kept beside the leaf. */
    static final String NODES = """
            select w.level, w.index, coalesce(n.hash, l.leaf_hash)
            from unnest(?::smallint[], ?::bigint[]) as w (level, index)
              left join ledger.node n on w.level > 0 and n.level = w.level and n.index = w.index
              left join ledger.leaf l on w.level = 0 and l.position = w.index
            where coalesce(n.hash, l.leaf_hash) is not null
            """;

    /** The hashes of a run of nodes of one level above the leaves, as a tile holds them. */
    static final String NODE_RUN =
            "select hash from ledger.node where level = ? and index >= ? and index < ? order by index";

    /** The same for the leaves themselves. */
    static final String LEAF_HASH_RUN =
            "select leaf_hash from ledger.leaf where position >= ? and position < ? order by position";

    /**
     * How far the tree reaches by its head, and the first of everything that lies beyond.
     *
     * <p>One statement, so that what an append adds at this very moment is seen with the head that it moved, or not at all.
     */
    static final String TREE_EXTENT = """
            select h.size, h.edge, l.position, n.level, n.index, c.size
            from ledger.ledger_head h
              left join lateral (select position from ledger.leaf
                                 where position >= h.size order by position limit 1) as l on true
              left join lateral (select level, index
                                 from generate_series(1, 62) as levels (level)
                                   cross join lateral (select index from ledger.node
                                                       where node.level = levels.level and index >= h.size >> levels.level
                                                       order by index limit 1) as first
                                 limit 1) as n on true
              left join lateral (select size from ledger.checkpoint
                                 where checkpoint.size > h.size order by size limit 1) as c on true
            """;

    /** Leaves and the hashes beside them, without what else is stored of them. */
    static final String LEAVES_BETWEEN =
            "select position, leaf, leaf_hash from ledger.leaf where position >= ? and position < ? order by position";

    /** The nodes that the leaves between two positions complete: on each level a run, on the higher ones mostly none. */
    static final String NODES_BETWEEN = """
            select n.level, n.index, n.hash
            from (select ?::bigint as low, ?::bigint as high) as leaves
              cross join generate_series(1, 62) as levels (level)
              join ledger.node n
                on n.level = levels.level and n.index >= low >> levels.level and n.index < high >> levels.level
            """;

    /** The checkpoints of the trees that end with one of the leaves between two positions. */
    static final String CHECKPOINTS_BETWEEN =
            "select size, signed_at, note from ledger.checkpoint where size > ? and size <= ? order by size";

    /** What leaves only commit to, as far as it is known. */
    static final String ERASABLES = """
            select commitment, domain, salt, payload, erased_at, erased_reason
            from ledger.erasable where commitment = any (?)
            """;

    /** Forgets a payload for good; the row stays and says so. Not twice: the first reason stands. */
    static final String ERASE = """
            update ledger.erasable set salt = null, payload = null, erased_at = clock_timestamp(), erased_reason = ?
            where commitment = ? and erased_at is null
            """;

    /** Keeps the newest snapshot, whichever arrives last. */
    static final String STORE_SNAPSHOT = """
            insert into ledger.snapshot as s (stream, seq, at, event_id, aggregate_type, type, rev, payload, meta)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (stream) do update
              set seq = excluded.seq, at = excluded.at, event_id = excluded.event_id,
                  aggregate_type = excluded.aggregate_type, type = excluded.type, rev = excluded.rev,
                  payload = excluded.payload, meta = excluded.meta
              where excluded.seq >= s.seq
            """;

    static final String SNAPSHOT =
            "select seq, at, event_id, aggregate_type, type, rev, payload, meta from ledger.snapshot where stream = ?";

    /** A checkpoint is published once: a second note for the same size would let two readers see two. */
    static final String STORE_CHECKPOINT =
            "insert into ledger.checkpoint (size, signed_at, note) values (?, ?, ?) on conflict (size) do nothing";

    static final String NEWEST_CHECKPOINT =
            "select size, signed_at, note from ledger.checkpoint order by size desc limit 1";

    static final String CHECKPOINT_COVERING =
            "select size, signed_at, note from ledger.checkpoint where size > ? order by size limit 1";

    static final String CHECKPOINT = "select size, signed_at, note from ledger.checkpoint where size = ?";

    /** The newest one that is not ahead of something that follows the log. */
    static final String CHECKPOINT_UP_TO =
            "select size, signed_at, note from ledger.checkpoint where size <= ? order by size desc limit 1";

    /** The first node's document for a size stays: a second one would let two readers see two. */
    static final String STORE_VIEW_DIGESTS =
            "insert into ledger.view_digests (size, document) values (?, ?) on conflict (size) do nothing";

    private static final String SOME_VIEW_DIGESTS =
            "select size, document, (extract(epoch from clock_timestamp() - published_at) * 1000)::bigint"
                    + " from ledger.view_digests";

    static final String NEWEST_VIEW_DIGESTS = SOME_VIEW_DIGESTS + " order by size desc limit 1";

    static final String VIEW_DIGESTS = SOME_VIEW_DIGESTS + " where size = ?";

    /** Of two nodes that ask the same witness, both get a line, and the first one's stays. */
    static final String STORE_COSIGNATURE = """
            insert into ledger.cosignature (witness, size, at, line) values (?, ?, ?, ?)
            on conflict (witness, size) do nothing
            """;

    static final String COSIGNATURES =
            "select witness, at, line from ledger.cosignature where size = ? and witness = any (?) order by witness";

    /** Each witness's newest: one step down the primary key for each. */
    static final String NEWEST_COSIGNATURES = """
            select s.witness, s.at, s.line, c.size, c.signed_at, c.note
            from unnest(?::text[]) as w (witness)
              cross join lateral (select * from ledger.cosignature
                                  where cosignature.witness = w.witness order by size desc limit 1) as s
              join ledger.checkpoint c on c.size = s.size
            """;

    /**
     * A checkpoint that covers a leaf and that most witnesses cosigned, the smallest of these.
     *
     * <p>Looked for among the first few that each witness cosigned: one that was away for a month must not make this read a
     * month's checkpoints. Where it came back is among them, and there the others cosigned too.
     */
    static final String COSIGNED_COVERING = """
            select c.size, c.signed_at, c.note
            from (select distinct s.size
                  from unnest(?::text[]) as w (witness)
                    cross join lateral (select size from ledger.cosignature
                                        where cosignature.witness = w.witness and size > ?
                                        order by size limit 8) as s) as candidate
              join ledger.checkpoint c on c.size = candidate.size
            order by (select count(*) from ledger.cosignature s where s.size = c.size and s.witness = any (?)) desc, c.size
            limit 1
            """;

    private Sql() {}
}
