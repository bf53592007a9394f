package org.gerch.log;

/** Where the hashes of full subtrees are read from when a proof is built: a table, tiles, or a map in a test. */
@FunctionalInterface
public interface NodeReader {

    /**
     * The hash of a full subtree; level 0 is the leaf hash itself.
     *
     * <p>It is asked only for subtrees that are full at the size the proof is built for, and must throw when it lacks one: a made-up hash
     * would become a false proof.
     */
    Hash read(NodeId node);
}
