package org.gerch.store;

import org.gerch.log.Hash;
import org.gerch.log.NodeId;

/** What {@link TreeAudit} found: that everything stored of the tree follows from the leaves, or the first place where it does not. */
public sealed interface TreeFinding {

    /** A place where something of the tree is stored. */
    sealed interface Part {}

    /** A leaf and the hash beside it. */
    record LeafAt(long position) implements Part {}

    /** The root of a full subtree above the leaves. */
    record NodeAt(NodeId node) implements Part {}

    /** The roots of full subtrees that the head keeps for the next append. */
    record EdgeAt(long size) implements Part {}

    /** The root in a checkpoint that was published. */
    record CheckpointAt(long size) implements Part {}

    /** Everything follows from the leaves. */
    record Intact(long size, Hash root) implements TreeFinding {}

    /** Not there, although the head says that the tree reaches so far. */
    record Missing(Part part) implements TreeFinding {}

    /** There, although the tree as the head has it does not reach so far. */
    record Surplus(Part part, long size) implements TreeFinding {}

    /**
     * Another value than the one that follows from the leaves.
     *
     * @param stored in hex; a note that is no checkpoint of this size is quoted as it is
     * @param computed in hex
     */
    record Differs(Part part, String stored, String computed) implements TreeFinding {}
}
