package org.gerch.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gerch.log.CompactRange;
import org.gerch.log.Hash;
import org.gerch.log.TreeHasher;

/**
 * Some appends as they would follow a given head: stamped, hashed and grown onto its tree.
 *
 * <p>If the head turns out to be another one, because another node has appended, the same appends make a new attempt.
 */
final class Attempt {

    /** A full subtree above the leaves that this attempt completes. */
    record Node(int level, long index, Hash hash) {}

    private final TreeHead before;
    private final TreeHead after;
    private final List<AppendRequest> requests;
    private final List<DraftLeaf> leaves = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    /**
     * Stamps and hashes the leaves.
     *
     * @throws ClockBehindHead when the source of recorded time refuses
     */
    Attempt(List<AppendRequest> requests, TreeHead before, RecordedTime recordedTime) {
        this.requests = requests;
        this.before = before;
        requests.forEach(request -> leaves.addAll(request.leaves()));
        UnaryOperator<Instant> times = recordedTime.forBatch(before.at());
        TreeHasher hasher = new TreeHasher();
        CompactRange tree = before.tree().copy();
        Instant last = before.at();
        Instant formatted = Instant.EPOCH;
        String time = LeafTime.text(formatted);
        for (DraftLeaf leaf : leaves) {
            Instant at = times.apply(leaf.eventTime());
            if (!at.equals(formatted)) {
                formatted = at;
                time = LeafTime.text(at);
            }
            leaf.stamp(at, time, hasher);
            tree.append(leaf.hash(), this::keep);
            last = last == null || at.isAfter(last) ? at : last;
        }
        after = new TreeHead(tree, last);
    }

    private void keep(int level, long index, Hash hash) {
        // A leaf's own hash is kept beside the leaf.
        if (level > 0) {
            nodes.add(new Node(level, index, hash));
        }
    }

    TreeHead before() {
        return before;
    }

    TreeHead after() {
        return after;
    }

    List<AppendRequest> requests() {
        return requests;
    }

    List<DraftLeaf> leaves() {
        return leaves;
    }

    List<Node> nodes() {
        return nodes;
    }

    List<ErasableRow> erasables() {
        return requests.stream()
                .flatMap(request -> request.erasables().stream())
                .toList();
    }

    /** Wakes every caller with its positions: the database has confirmed them. */
    void stored() {
        long position = before.size();
        for (AppendRequest request : requests) {
            request.storedFrom(position);
            position += request.leaves().size();
        }
    }
}
