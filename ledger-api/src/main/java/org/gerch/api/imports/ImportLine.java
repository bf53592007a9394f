package org.gerch.api.imports;

import org.jspecify.annotations.Nullable;

/**
 * One line of the answer to an import over the network, sent while the import goes on.
 *
 * @param message a line of progress, or a rejected line with its number and reason
 * @param summary on the last line of a completed import, and on no other
 */
public record ImportLine(@Nullable String message, @Nullable ImportSummary summary) {}
