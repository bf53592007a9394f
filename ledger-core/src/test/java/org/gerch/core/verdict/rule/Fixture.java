package org.gerch.core.verdict.rule;

/** Shows what raises an indicator and what nearly does. */
public interface Fixture {
    /** A story that raises it. */
    LotStory raised();

    /** Nearly the same story, that doesn't. */
    LotStory nearMiss();

    default Settings settings() {
        return Settings.USUAL;
    }
}
