package org.gerch.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Chooses among many things the way the world does: few of them often, most of them rarely.
 *
 * <p>By the law of Zipf and Mandelbrot: the n-th is chosen in proportion to 1 / (n + 50). Of 10,000 the first gets one choice in
 * 270, the first hundred get a fifth of all, the last five thousand an eighth. The head is flattened on purpose: where one
 * aggregate gets several of a hundred commands, its own commits, one after another, bound the whole, and that is measured by
 * itself.
 */
public final class Zipf {
    private static final double FLATTENED_BY = 50;

    private final double[] upTo;

    public Zipf(int things) {
        upTo = new double[things];
        double sum = 0;
        for (int i = 0; i < things; i++) {
            sum += 1 / (i + 1 + FLATTENED_BY);
            upTo[i] = sum;
        }
    }

    public int next(SplittableRandom random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble(upTo[upTo.length - 1]));
        return found < 0 ? Math.min(-found - 1, upTo.length - 1) : found;
    }
}
