package org.gerch.verifier.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.gerch.log.Hash;
import org.gerch.log.LogResource;
import org.gerch.log.TileCoordinates;
import org.gerch.verifier.difference.Difference;
import org.jspecify.annotations.Nullable;

/** One way up from leaf hashes to the root: every tile on it is compared with the published one, every milestone with its root. */
final class Way {
    private final List<Milestone> milestones;
    private final TileComparison tiles;
    private final Executor waiting;
    private final Spine spine;
    private final List<CompletableFuture<Optional<Difference>>> comparisons;
    private final Map<Milestone, Hash> missed;
    private List<Hash> last = List.of();
    private long size;

    /** @param waiting runs what waits for files */
    Way(List<Milestone> milestones, TileComparison tiles, Executor waiting) {
        this.milestones = milestones;
        this.tiles = tiles;
        this.waiting = waiting;
        this.spine = new Spine(this::compare);
        this.comparisons = new ArrayList<>();
        this.missed = new HashMap<>();
    }

    private Way(Way other) {
        this.milestones = other.milestones;
        this.tiles = other.tiles;
        this.waiting = other.waiting;
        this.spine = other.spine.branch(this::compare);
        this.comparisons = new ArrayList<>(other.comparisons);
        this.missed = new HashMap<>(other.missed);
        this.last = other.last;
        this.size = other.size;
    }

    /** Another way up from here; both have the same behind them. */
    Way branch() {
        return new Way(this);
    }

    /**
     * Adds the leaf hashes of the next bundle; only the last one may be partial.
     *
     * @param root over a full bundle's hashes, where it was computed before
     */
    void add(List<Hash> hashes, @Nullable Hash root) {
        for (Milestone milestone : milestones) {
            long beyond = milestone.size() - size;
            if (beyond > 0 && beyond <= hashes.size() && beyond < LogResource.FULL_WIDTH) {
                check(milestone, spine.root(milestone.size(), hashes.subList(0, (int) beyond)));
            }
        }
        size += hashes.size();
        if (hashes.size() < LogResource.FULL_WIDTH) {
            last = hashes;
            return;
        }
        spine.add(root == null ? Subtree.root(hashes) : root);
        for (Milestone milestone : milestones) {
            if (milestone.size() == size) {
                check(milestone, spine.root(size, List.of()));
            }
        }
    }

    /** The root over all that was added; hands over the tiles at the right edge. */
    Hash finish() {
        spine.finish();
        return spine.root(size, last);
    }

    /** The milestones that this way does not lead through, and the roots it has there instead. */
    Map<Milestone, Hash> missed() {
        return missed;
    }

    /** What the comparisons of tiles found. */
    List<Difference> differences() throws InterruptedException {
        List<Difference> found = new ArrayList<>();
        for (CompletableFuture<Optional<Difference>> comparison : comparisons) {
            TreePass.outcome(comparison).ifPresent(found::add);
        }
        return found;
    }

    private void compare(TileCoordinates tile, List<Hash> hashes) {
        comparisons.add(CompletableFuture.supplyAsync(() -> tiles.compare(tile, hashes), waiting));
    }

    private void check(Milestone milestone, Hash root) {
        if (!milestone.root().equals(root)) {
            missed.put(milestone, root);
        }
    }
}
