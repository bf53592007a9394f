package org.gerch.api.command;

import org.jspecify.annotations.Nullable;

/**
 * A command as it was sent, not yet read.
 *
 * @param name kebab-case, such as {@code submit-bid}
 * @param key the sender's own key for this command, by which a repetition is known; absent where it chose none
 * @param body the exact bytes of the command's JSON object
 */
record SentCommand(String name, @Nullable String key, byte[] body) {}
