package org.gerch.api.command;

import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Sealed;
import tools.jackson.databind.JsonNode;

/**
 * {@code correct-entry} as it is sent.
 *
 * @param position the wrong entry's place in the log
 * @param field the path of the wrong value in the entry's data, such as {@code content.price.amount}
 * @param value the right value
 * @param confirmedBy the second person
 */
record CorrectionBody(long position, String field, JsonNode value, Sealed reason, Actor confirmedBy) {}
