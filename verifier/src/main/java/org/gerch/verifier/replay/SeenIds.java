package org.gerch.verifier.replay;

import java.util.UUID;

/** A set of ids that only grows: sixteen bytes for each place, so that a log of millions fits. */
final class SeenIds {
    private static final int FIRST_ROOM = 1 << 12;

    /** Two words for each place, both zero where it is free; no id is all zeros. */
    private long[] places = new long[2 * FIRST_ROOM];

    private int count;

    /** False if it was seen before. */
    boolean add(UUID id) {
        if (4 * count >= places.length) {
            grow();
        }
        boolean added = put(id.getMostSignificantBits(), id.getLeastSignificantBits());
        count += added ? 1 : 0;
        return added;
    }

    private boolean put(long high, long low) {
        int mask = places.length / 2 - 1;
        // Ids made together share their first bits; multiplying spreads the others.
        int at = (int) ((high * 0x9E3779B97F4A7C15L ^ low * 0xC2B2AE3D27D4EB4FL) >>> 20) & mask;
        while (places[2 * at] != 0 || places[2 * at + 1] != 0) {
            if (places[2 * at] == high && places[2 * at + 1] == low) {
                return false;
            }
            at = at + 1 & mask;
        }
        places[2 * at] = high;
        places[2 * at + 1] = low;
        return true;
    }

    private void grow() {
        long[] before = places;
        places = new long[2 * before.length];
        for (int at = 0; at < before.length; at += 2) {
            if (before[at] != 0 || before[at + 1] != 0) {
                put(before[at], before[at + 1]);
            }
        }
    }
}
