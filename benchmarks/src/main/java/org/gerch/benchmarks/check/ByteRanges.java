package org.gerch.benchmarks.check;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One file shared among as many threads as there are processors, each with its own range of it. */
final class ByteRanges {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int BUFFER = 1 << 16;

    private ByteRanges() {}

    /** Reads every byte and looks at none. */
    static void readAll(Path file) {
        inParallel(file, (in, length) -> {
            byte[] buffer = new byte[BUFFER];
            long left = length;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                left = read < 0 ? 0 : left - read;
            }
        });
    }

    /** Gives every line to somebody, on the thread that read it; a line belongs to the range in which it begins. */
    static void eachLine(Path file, Consumer<byte[]> line) {
        inParallel(file, (in, length) -> {
            byte[] buffer = new byte[BUFFER];
            int held = 0;
            long left = length;
            while (left > 0) {
                if (held == buffer.length) {
                    buffer = Arrays.copyOf(buffer, 2 * buffer.length);
                }
                int read = in.read(buffer, held, (int) Math.min(left, buffer.length - held));
                if (read < 0) {
                    throw new EOFException();
                }
                left -= read;
                int from = 0;
                for (int at = held; at < held + read; at++) {
                    if (buffer[at] == '\n') {
                        line.accept(Arrays.copyOfRange(buffer, from, at));
                        from = at + 1;
                    }
                }
                held = held + read - from;
                System.arraycopy(buffer, from, buffer, 0, held);
            }
            if (held > 0) {
                line.accept(Arrays.copyOf(buffer, held));
            }
        });
    }

    private interface Range {
        void read(InputStream in, long length) throws IOException;
    }

    private static void inParallel(Path file, Range range) {
        List<Thread> threads = IntStream.range(0, THREADS)
                .mapToObj(part -> Thread.ofPlatform().start(() -> read(file, part, range)))
                .toList();
        threads.forEach(ByteRanges::join);
    }

    private static void read(Path file, int part, Range range) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = afterLine(channel, channel.size() * part / THREADS);
            long to = afterLine(channel, channel.size() * (part + 1) / THREADS);
            channel.position(from);
            range.read(Channels.newInputStream(channel), to - from);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where the first line begins that does so at or after this place. */
    private static long afterLine(FileChannel channel, long place) throws IOException {
        if (place == 0 || place == channel.size()) {
            return place;
        }
        channel.position(place - 1);
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
        long at = place;
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            at++;
        }
        return at;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
