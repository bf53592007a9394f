package org.gerch.api.demo.story;

/** One way a tender can go. */
@FunctionalInterface
interface Scene {
    void play(Procedure tender);
}
