package org.gerch.log;

/** Told of every full subtree that an appended leaf completes, so that its hash can be kept for proofs and tiles. */
@FunctionalInterface
public interface NodeSink {

    /**
     * A subtree became full. Its hash never changes again.
     *
     * @param level 0 for the appended leaf itself
     * @param index as in {@link NodeId}
     */
    void completed(int level, long index, Hash hash);
}
