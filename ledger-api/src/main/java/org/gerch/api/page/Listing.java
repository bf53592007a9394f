package org.gerch.api.page;

import org.jspecify.annotations.Nullable;

/**
 * The line under a list: how many rows there are and where it goes on.
 *
 * @param next the address of the next rows; absent after the last
 */
public record Listing(String sentence, @Nullable String next) {

    /** Says how many are shown of how many. */
    public static Listing of(Slice<?> slice, String path, Asked asked, Words words) {
        String shown = words.say("more.shown", Notation.grouped(slice.rows().size()), Notation.grouped(slice.total()));
        String next = slice.next();
        return new Listing(shown, next == null ? null : Paths.with(asked.at(path), "cursor", next));
    }
}
