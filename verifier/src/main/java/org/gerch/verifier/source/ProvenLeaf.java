package org.gerch.verifier.source;

import org.gerch.log.BundleCoordinates;
import org.gerch.log.Checkpoint;
import org.gerch.log.EntryBundle;
import org.gerch.log.InclusionProof;
import org.gerch.log.LogResource;
import org.gerch.log.TileLayout;
import org.gerch.log.TileNodes;
import org.gerch.log.TreeHasher;

/**
 * A leaf with the proof that tiles give of its place; nothing is proven before {@link #verify}.
 *
 * @param leaf its exact bytes
 */
public record ProvenLeaf(byte[] leaf, InclusionProof proof) {

    /**
     * Reads a leaf and the tiles beside its path to the root.
     *
     * @param position below the tree's size
     * @throws FileMissing if a file is not there
     * @throws LogUnreachable if the log could not be asked
     * @throws org.gerch.log.MalformedException if a file is not what its format asks for
     */
    public static ProvenLeaf read(Tiles tiles, long position, Checkpoint tree) {
        TileLayout layout = new TileLayout(tree.size());
        BundleCoordinates bundle =
                layout.bundle(position / LogResource.FULL_WIDTH).orElseThrow();
        EntryBundle entries = EntryBundle.parse(bundle, bytes(tiles.read(bundle), bundle));
        TileNodes nodes = new TileNodes(layout, tile -> bytes(tiles.read(tile), tile));
        return new ProvenLeaf(
                entries.leaf((int) (position - bundle.firstLeaf())),
                InclusionProof.build(position, tree.size(), nodes));
    }

    /**
     * Checks that the leaf is in the tree.
     *
     * @throws org.gerch.log.VerificationException if the proof leads to another root
     */
    public void verify(Checkpoint tree) {
        proof.verify(new TreeHasher().leaf(leaf), tree.root());
    }

    private static byte[] bytes(Answer answer, LogResource resource) {
        if (answer instanceof Answer.Unreachable unreachable) {
            throw new LogUnreachable(unreachable.why());
        }
        return answer.content().orElseThrow(() -> new FileMissing(resource.path()));
    }
}
