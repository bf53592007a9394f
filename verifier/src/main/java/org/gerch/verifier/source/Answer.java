package org.gerch.verifier.source;

import java.util.Optional;

/** What became of reading one file of a log. */
public sealed interface Answer {

    /** Its bytes. Not copied: nobody changes them. */
    record Found(byte[] bytes) implements Answer {}

    /** The log says that there is no such file. */
    record Missing() implements Answer {}

    /** There is more than any such file can have. */
    record TooLarge(long mostBytes) implements Answer {}

    /**
     * Nobody could be asked, also not after a few tries.
     *
     * @param why for people
     */
    record Unreachable(String why) implements Answer {}

    /** Its bytes, if it was found. */
    default Optional<byte[]> content() {
        return this instanceof Found found ? Optional.of(found.bytes()) : Optional.empty();
    }
}
