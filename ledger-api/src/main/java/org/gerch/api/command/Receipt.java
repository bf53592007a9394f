package org.gerch.api.command;

import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.Streams;
import org.gerch.store.StoredLeaf;

/**
 * The answer to an accepted command: where its events stand in the log.
 *
 * @param position of its first event
 * @param eventIds in the order of their positions
 * @param leafHashes RFC 6962 leaf hashes in the same order, 64 hex digits each
 */
public record Receipt(long position, List<String> eventIds, Instant recordedAt, List<String> leafHashes, Links links) {

    /**
     * @param proof where the first event's inclusion is proved
     * @param view the page or event that shows what came of it
     */
    public record Links(String proof, String view) {}

    static Receipt of(List<StoredLeaf> leaves) {
        StoredLeaf first = leaves.getFirst();
        return new Receipt(
                first.position(),
                leaves.stream().map(StoredLeaf::eventId).toList(),
                first.at(),
                leaves.stream().map(leaf -> leaf.leafHash().toString()).toList(),
                new Links("/api/v1/events/" + first.position() + "/proof", view(first)));
    }

    private static String view(StoredLeaf leaf) {
        String id = leaf.stream().substring(leaf.stream().indexOf('/') + 1);
        return switch (Streams.feature(leaf.stream())) {
            case "tender" -> "/tenders/" + id;
            case "grant" -> "/grants/" + id;
            case "fund" -> "/funds/" + id;
            case "party" -> "/parties/" + id;
            default -> "/events/" + leaf.position();
        };
    }
}
