package org.gerch.benchmarks.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One batch that goes on for a while: one thread sends lines, the other reads their answers. */
record BatchLoad(int port, String token) {
    private static final int LINES_OF_A_CHUNK = 64;
    private static final byte[] END = "0\r\n\r\n".getBytes(UTF_8);

    /** Recorded commands a second, from the first line sent to the last answer read. */
    double during(Duration duration, int seed) throws Exception {
        try (KeptConnection connection = new KeptConnection(port);
                ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            connection.send(("POST /api/v1/commands HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(UTF_8));
            Answers answers = new Answers(connection);
            Future<Long> read = side.submit(answers);
            long sent = send(connection, start + duration.toNanos(), new SplittableRandom(seed));
            answers.expected = sent;
            connection.send(END);
            return read.get() / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static long send(KeptConnection connection, long end, SplittableRandom choice) throws IOException {
        long sent = 0;
        while (System.nanoTime() < end) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < LINES_OF_A_CHUNK; i++) {
                lines.append("{\"command\":\"rename-party\",\"body\":")
                        .append(Parties.anyBody(choice))
                        .append("}\n");
            }
            byte[] bytes = lines.toString().getBytes(UTF_8);
            connection.send((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
            connection.send(bytes);
            connection.send("\r\n".getBytes(UTF_8));
            sent += LINES_OF_A_CHUNK;
        }
        return sent;
    }

    /** Counts answers until as many came as lines were sent. */
    private static final class Answers implements Callable<Long> {
        private final KeptConnection connection;
        private volatile long expected = Long.MAX_VALUE;

        private Answers(KeptConnection connection) {
            this.connection = connection;
        }

        @Override
        public Long call() throws IOException {
            long read = 0;
            connection.beginLines();
            while (read < expected) {
                String answer = connection.nextLine();
                if (!answer.contains("\"status\":201")) {
                    throw new IllegalStateException("a command was not recorded: " + answer);
                }
                read++;
            }
            return read;
        }
    }
}
