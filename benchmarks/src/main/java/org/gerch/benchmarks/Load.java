package org.gerch.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Callers who each wait for an answer before they ask again.
 *
 * @param callers how many there are
 */
public record Load(int callers) {

    /** One caller's next request; each caller has its own. */
    @FunctionalInterface
    public interface Request {
        void send() throws Exception;
    }

    /** Prepares a caller. */
    @FunctionalInterface
    public interface Caller {
        Request begin(int number) throws Exception;
    }

    /** What came of a load. */
    public record Result(double perSecond, Latencies latencies) {}

    /** Asks for so long; what is under way at the end is waited for and counted. */
    public Result during(Duration duration, Caller caller) throws Exception {
        Latencies latencies = new Latencies();
        CountDownLatch ready = new CountDownLatch(callers);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<?>> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                int number = i;
                ends.add(threads.submit(() -> {
                    Request request;
                    try {
                        request = caller.begin(number);
                    } finally {
                        ready.countDown();
                    }
                    go.await();
                    ask(request, System.nanoTime() + duration.toNanos(), latencies);
                    return null;
                }));
            }
            ready.await();
            long start = System.nanoTime();
            go.countDown();
            for (Future<?> end : ends) {
                end.get();
            }
            return new Result(latencies.count() / ((System.nanoTime() - start) / 1e9), latencies);
        }
    }

    private static void ask(Request request, long end, Latencies latencies) throws Exception {
        for (long now = System.nanoTime(); now < end; ) {
            request.send();
            long after = System.nanoTime();
            latencies.add(after - now);
            now = after;
        }
    }
}
