package org.gerch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gerch.log.CompactRange;
import org.gerch.log.Hash;

/**
 * Reads the log, without Axon and as it is stored.
 *
 * <p>Positions have no gaps and become visible in their order: whoever has read up to one has missed nothing before it. All
 * methods throw {@link StoreUnavailable} when the database cannot be asked, and those that read leaves {@link LeafDamaged} when the
 * bytes of one of them are no event.
 */
public final class LeafReader {
    private static final int PAGE = 1_000;
    /** PostgreSQL's timestamps reach further than a leaf's four-digit years, Java's further still. */
    private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final Instant FIRST_TIME = Instant.parse("0000-01-01T00:00:00Z");

    private final Database database;

    public LeafReader(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /** How far the log reaches now. */
    public Head head() {
        return database.query(Sql.HEAD, LeafReader::readHead).getFirst();
    }

    /** The leaf at a position; empty when there is none yet. */
    public Optional<Leaf> at(long position) {
        return database.query(Sql.LEAF_AT, LeafReader::readLeaf, position).stream()
                .findFirst();
    }

    /** When the leaf at a position was recorded, whatever has become of its bytes; empty when there is none yet. */
    public Optional<Instant> recordedAt(long position) {
        return database.query(Sql.RECORDED_AT, row -> row.getObject(1, OffsetDateTime.class), position).stream()
                .findFirst()
                .map(OffsetDateTime::toInstant);
    }

    /** The leaf of an event; empty when there is none with this id. */
    public Optional<Leaf> of(UUID event) {
        return database.query(Sql.LEAF_OF_EVENT, LeafReader::readLeaf, event).stream()
                .findFirst();
    }

    /** At most {@code limit} leaves from a position on, in order. */
    public List<Leaf> from(long position, int limit) {
        return database.query(Sql.LEAVES_FROM, LeafReader::readLeaf, position, limit);
    }

    /**
     * The exact bytes of the leaves from a position up to another, in order, as far as there are any; all are held in memory.
     *
     * @param until the position after the last
     */
    public List<byte[]> bytes(long from, long until) {
        return database.query(Sql.LEAVES_BETWEEN, row -> row.getBytes(2), from, until);
    }

    /**
     * The leaves from a position up to another, in order, read a page at a time while the stream is consumed.
     *
     * @param from the first position
     * @param until the position after the last; may be beyond the head, then the stream ends with the last leaf
     */
    public Stream<Leaf> range(long from, long until) {
        return LongStream.iterate(from, start -> start < until, start -> start + PAGE)
                .mapToObj(start -> from(start, (int) Math.min(PAGE, until - start)))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(Collection::stream);
    }

    /** A stream's leaves in order. */
    public List<Leaf> stream(String stream) {
        return stream(stream, Long.MAX_VALUE);
    }

    /** A stream's leaves in order, as it was when the log had so many leaves. */
    public List<Leaf> stream(String stream, long size) {
        return stream(stream, 0, size, Integer.MAX_VALUE);
    }

    /**
     * The leaves of all streams of a feature, in order, as they were when the log had so many leaves.
     *
     * @param feature what comes before the slash, such as {@code rules}; one with few leaves, as all are read at once
     */
    public List<Leaf> feature(String feature, long size) {
        return database.query(Sql.FEATURE, LeafReader::readLeaf, feature, feature, size);
    }

    List<Leaf> stream(String stream, long firstSequence, long size, int limit) {
        return database.query(Sql.STREAM, LeafReader::readLeaf, stream, firstSequence, size, limit);
    }

    /** The number of a stream's last event; empty when there is no such stream. */
    public OptionalLong lastSequence(String stream) {
        long last = database.query(Sql.LAST_SEQUENCE, LeafReader::readNumber, stream)
                .getFirst();
        return last < 0 ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /** How many leaves the log had at an instant: those with a recorded time up to and including it. */
    public long sizeAt(Instant instant) {
        return sizeBefore(within(instant).truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS));
    }

    /** The last leaf with a recorded time up to and including an instant; empty when the log began later. */
    public OptionalLong positionAt(Instant instant) {
        long size = sizeAt(instant);
        return size == 0 ? OptionalLong.empty() : OptionalLong.of(size - 1);
    }

    /** How many leaves were recorded before an instant. */
    long sizeBefore(Instant instant) {
        Instant floor = within(instant).truncatedTo(ChronoUnit.MICROS);
        // Between two microseconds nothing is recorded, so the later one divides the leaves in the same way.
        Instant exact = floor.equals(within(instant)) ? floor : floor.plus(1, ChronoUnit.MICROS);
        return database.query(Sql.SIZE_BEFORE, row -> row.getLong(1), exact).getFirst();
    }

    private static Instant within(Instant instant) {
        return instant.isAfter(LAST_TIME) ? LAST_TIME : instant.isBefore(FIRST_TIME) ? FIRST_TIME : instant;
    }

    static Leaf readLeaf(ResultSet row) throws SQLException {
        long position = row.getLong(1);
        Hash hash = Hash.of(row.getBytes(3));
        try {
            return new Leaf(position, hash, Envelope.read(row.getBytes(2)));
        } catch (IllegalArgumentException noEnvelope) {
            throw new LeafDamaged(position, noEnvelope);
        }
    }

    private static Head readHead(ResultSet row) throws SQLException {
        CompactRange tree = CompactRange.of(row.getLong(1), row.getBytes(2));
        OffsetDateTime at = row.getObject(3, OffsetDateTime.class);
        return new Head(tree.size(), tree.root(), at == null ? null : at.toInstant());
    }

    private static long readNumber(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        return row.wasNull() ? -1 : number;
    }
}
