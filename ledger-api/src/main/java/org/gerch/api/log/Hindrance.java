package org.gerch.api.log;

import java.time.Duration;
import java.util.function.Consumer;

/** What keeps regular work from being done: told once, not at every attempt. Used by one thread at a time. */
final class Hindrance {
    private final Consumer<String> teller;
    private boolean present;
    private boolean told;
    private long since;

    Hindrance(Consumer<String> teller) {
        this.teller = teller;
    }

    /** It could not be done: tells why, unless it was told before, or may be over before anybody needs to know. */
    void is(String sentence, Duration patience) {
        if (!present) {
            present = true;
            since = System.nanoTime();
        }
        if (!told && System.nanoTime() - since >= patience.toNanos()) {
            told = true;
            teller.accept(sentence);
        }
    }

    /** It could be done, or there is nothing to do. */
    void isOver() {
        present = false;
        told = false;
    }
}
