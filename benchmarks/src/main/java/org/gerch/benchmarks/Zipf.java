package org.gerch.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Chooses among many things the way the world does: few of them often, most of them rarely.
 *
 * <p>The n-th is chosen in proportion to n<sup>-0.8</sup>: of 10,000 the first gets one in 27, the first hundred a quarter.
 */
public final class Zipf {
    private static final double EXPONENT = 0.8;

    private final double[] upTo;

    public Zipf(int things) {
        upTo = new double[things];
        double sum = 0;
        for (int i = 0; i < things; i++) {
            sum += Math.pow(i + 1.0, -EXPONENT);
            upTo[i] = sum;
        }
    }

    public int next(SplittableRandom random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble(upTo[upTo.length - 1]));
        return found < 0 ? Math.min(-found - 1, upTo.length - 1) : found;
    }
}
