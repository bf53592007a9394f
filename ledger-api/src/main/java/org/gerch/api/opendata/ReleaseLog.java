package org.gerch.api.opendata;

import java.util.stream.Stream;
import org.gerch.core.opendata.Publisher;
import org.gerch.core.opendata.TenderReleases;
import org.gerch.store.Leaf;
import org.gerch.store.LeafReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * All releases in the order of the log.
 *
 * <p>A release builds on those of its tender before it. What is known of the tenders last met is kept while the log is read; a tender
 * met again after long is read anew, so that memory does not grow with the log. One reader at a time.
 */
final class ReleaseLog {
    private static final long MOST_KEPT = 20_000;

    private final LeafReader leaves;
    private final Publisher publisher;
    private final KeptTenders kept = new KeptTenders(MOST_KEPT);

    ReleaseLog(LeafReader leaves, Publisher publisher) {
        this.leaves = leaves;
        this.publisher = publisher;
    }

    /** The releases of the events from a position up to another. */
    Stream<ObjectNode> between(long from, long until) {
        return leaves.range(from, until).filter(ReleasedTenders::isTenders).map(this::release);
    }

    private ObjectNode release(Leaf leaf) {
        String stream = String.valueOf(leaf.envelope().stream());
        TenderReleases known = kept.of(stream, () -> new TenderReleases(publisher));
        long before = known.size();
        if (known.size() < leaf.envelope().sequence()) {
            leaves.stream(stream, leaf.position()).stream()
                    .skip(known.size())
                    .forEach(earlier -> ReleasedTenders.next(known, earlier));
        }
        ObjectNode release = ReleasedTenders.next(known, leaf);
        kept.grew(known.size() - before);
        return release;
    }
}
