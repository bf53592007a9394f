package org.gerch.verifier.tree;

/**
 * Takes what was made of one bundle after the other, in the order of the log and by one thread.
 *
 * @param <L> what a {@link LeafReader} makes of a bundle
 */
@FunctionalInterface
public interface LeafSink<L> {
    void take(L leaves) throws InterruptedException;
}
