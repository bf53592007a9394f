package org.gerch.api.demo.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way each time: variety without surprise. */
final class Dice {
    private static final int SALT_BYTES = 32;

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** A number from {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    <T> List<T> shuffled(List<T> some) {
        List<T> mixed = new ArrayList<>(some);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    /** A salt anybody can draw again, which is harmless where nothing sealed is true. */
    String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
