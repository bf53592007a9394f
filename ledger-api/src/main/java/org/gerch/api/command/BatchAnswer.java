package org.gerch.api.command;

import org.jspecify.annotations.Nullable;

/**
 * One line of the answer to a batch.
 *
 * @param line the number of the command's line, from 1
 * @param status the status that the command would get when sent alone
 * @param answer the body that it would get then; null with 204
 */
public record BatchAnswer(long line, int status, @Nullable Object answer) {}
