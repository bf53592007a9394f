package org.gerch.api.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.gerch.api.command.BatchWindow.Unanswered;
import org.junit.jupiter.api.Test;

class BatchWindowTest {
    private final BatchWindow window = new BatchWindow();
    private final AtomicInteger read = new AtomicInteger();

    @Test
    void whoever_reads_waits_while_nobody_takes_the_answers_to_many_lines() throws InterruptedException {
        assertThat(readUntilStopped(10)).isEqualTo(1_024);
    }

    @Test
    void whoever_reads_waits_while_nobody_takes_the_answers_to_large_lines() throws InterruptedException {
        assertThat(readUntilStopped(1 << 20)).isEqualTo(16);
    }

    @Test
    void an_answer_that_was_written_makes_room_for_the_next_line() throws InterruptedException {
        readUntilStopped(1 << 20);
        window.answered((Unanswered) window.take());

        window.makeRoom(1 << 20);
        assertThat(window.hasNextReady()).isTrue();
    }

    private int readUntilStopped(int bytes) throws InterruptedException {
        Thread reader = Thread.startVirtualThread(() -> {
            try {
                while (true) {
                    window.makeRoom(bytes);
                    window.add(new Unanswered(1, bytes, CompletableFuture.completedFuture(CommandAnswer.NOTHING_NEW)));
                    read.incrementAndGet();
                }
            } catch (InterruptedException enough) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> read.get() > 0 && reader.getState() == Thread.State.WAITING);
        reader.interrupt();
        reader.join();
        return read.get();
    }
}
