package org.gerch.api.demo;

import java.util.function.Consumer;

/** Plays the story of the demonstration on a running, empty ledger. */
@FunctionalInterface
public interface DemoStory {

    /**
     * Sends the story's commands and waits until the views show what came of them.
     *
     * @param say told a line of progress now and then, and the table of verdicts at the end
     */
    void play(Consumer<String> say);
}
