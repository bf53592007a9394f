package org.gerch.api.demo.story;

/** One way a grant can go. */
@FunctionalInterface
interface GrantScene {
    void play(Course grant);
}
