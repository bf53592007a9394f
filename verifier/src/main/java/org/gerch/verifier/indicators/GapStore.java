package org.gerch.verifier.indicators;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;

/** A figure and a few names of very many lots, in little more memory than the names have letters. Not for several threads. */
final class GapStore {
    private static final int CHUNK = 1 << 18;
    /** No id has a control character. */
    private static final char BETWEEN = '\0';

    private double[] figures = new double[1024];
    /** Which chunk, in the upper half, and where in it. */
    private long[] places = new long[1024];

    private int size;
    private final List<byte[]> chunks = new ArrayList<>();
    private int used = CHUNK;

    interface Reader {
        void read(double figure, List<String> names);
    }

    void add(double figure, String... names) {
        if (size == figures.length) {
            figures = Arrays.copyOf(figures, 2 * size);
            places = Arrays.copyOf(places, 2 * size);
        }
        byte[] text = (String.join(String.valueOf(BETWEEN), names) + '\n').getBytes(UTF_8);
        if (used + text.length > CHUNK) {
            // A name has 200 characters at most, so that any few fit.
            chunks.add(new byte[CHUNK]);
            used = 0;
        }
        System.arraycopy(text, 0, chunks.getLast(), used, text.length);
        figures[size] = figure;
        places[size++] = (long) (chunks.size() - 1) << 32 | used;
        used += text.length;
    }

    double[] figures() {
        return Arrays.copyOf(figures, size);
    }

    /** Reads those whose figure is wanted. */
    void read(DoublePredicate wanted, Reader reader) {
        for (int i = 0; i < size; i++) {
            if (wanted.test(figures[i])) {
                reader.read(figures[i], names(places[i]));
            }
        }
    }

    private List<String> names(long place) {
        byte[] chunk = chunks.get((int) (place >>> 32));
        int from = (int) place;
        int to = from;
        while (chunk[to] != '\n') {
            to++;
        }
        return List.of(new String(chunk, from, to - from, UTF_8).split(String.valueOf(BETWEEN), -1));
    }
}
