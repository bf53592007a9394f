package org.gerch.verifier.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.gerch.log.BundleCoordinates;
import org.gerch.log.Hash;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.difference.What;
import org.jspecify.annotations.Nullable;

/**
 * Puts the tree together from bundles in their order.
 *
 * <p>Where a leaf and its tile disagree, one of the two was changed and neither can say which. So from the first such place on two ways up are
 * followed, one from the leaves and one from the tiles; the one that ends in the signed root is right. Used by one thread.
 */
final class TreeWork {
    private static final int MOST_DISAGREEMENTS = 1_000;

    private final Sought sought;
    private final Way byLeaves;
    private @Nullable Way byTiles;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Disagreement> disagreements = new ArrayList<>();
    private boolean broken;
    private long leaves;
    private long fromKept;

    /** A leaf whose own hash is not the one in its tile. */
    private record Disagreement(BundleCoordinates bundle, int place, Hash ofLeaf, Hash inTile) {
        Difference asLeaf() {
            return new Difference(
                    What.LEAF_CHANGED,
                    bundle.firstLeaf() + place,
                    bundle.path() + "[" + place + "]",
                    inTile.toString(),
                    ofLeaf.toString());
        }

        Difference asTile() {
            return TileComparison.changed(bundle.hashes(), place, ofLeaf, inTile);
        }
    }

    TreeWork(Sought sought, TileComparison tiles, Executor waiting) {
        this.sought = sought;
        this.byLeaves = new Way(sought.milestones(), tiles, waiting);
    }

    /** Adds the next bundle. */
    void add(ReadBundle<?> read) {
        differences.addAll(read.differences());
        List<Hash> ofLeaves = read.leafHashes();
        List<Hash> inTile = read.tileHashes();
        if (ofLeaves != null && inTile != null && !ofLeaves.equals(inTile)) {
            byTiles = byTiles == null ? byLeaves.branch() : byTiles;
            note(read.bundle(), ofLeaves, inTile);
        }
        // Where one of the two could not be read, the other one's word has to do on both ways.
        List<Hash> leftWay = ofLeaves == null ? inTile : ofLeaves;
        List<Hash> rightWay = inTile == null ? ofLeaves : inTile;
        if (leftWay == null || rightWay == null) {
            broken = true;
            return;
        }
        if (byTiles != null) {
            byTiles.add(rightWay, null);
        }
        byLeaves.add(leftWay, read.root());
        leaves += ofLeaves == null ? 0 : ofLeaves.size();
        fromKept += read.fromKept() ? read.bundle().width() : 0;
    }

    /** Whether neither the leaves nor their hashes could be read somewhere, so that there is no way up. */
    boolean isBroken() {
        return broken;
    }

    TreeFindings finish() throws InterruptedException {
        if (broken) {
            disagreements.forEach(one -> differences.add(one.asLeaf()));
            return findings(Optional.empty(), byLeaves);
        }
        Hash root = byLeaves.finish();
        Way right = byLeaves;
        Way other = byTiles;
        if (other != null) {
            Hash tilesRoot = other.finish();
            boolean tilesAreRight = tilesRoot.equals(sought.checkpoint().root());
            right = tilesAreRight ? other : byLeaves;
            root = tilesAreRight ? tilesRoot : root;
            disagreements.forEach(one -> differences.add(tilesAreRight ? one.asLeaf() : one.asTile()));
        }
        differences.addAll(right.differences());
        if (!root.equals(sought.checkpoint().root())) {
            differences.add(Difference.ofFile(
                    What.ROOT_MISMATCH,
                    "checkpoint",
                    root.toBase64(),
                    sought.checkpoint().root().toBase64()));
        }
        return findings(Optional.of(root), right);
    }

    private TreeFindings findings(Optional<Hash> root, Way way) {
        return new TreeFindings(root, way.missed(), List.copyOf(differences), leaves, fromKept);
    }

    private void note(BundleCoordinates bundle, List<Hash> ofLeaves, List<Hash> inTile) {
        for (int place = 0; place < ofLeaves.size() && disagreements.size() < MOST_DISAGREEMENTS; place++) {
            if (!ofLeaves.get(place).equals(inTile.get(place))) {
                disagreements.add(new Disagreement(bundle, place, ofLeaves.get(place), inTile.get(place)));
            }
        }
    }
}
