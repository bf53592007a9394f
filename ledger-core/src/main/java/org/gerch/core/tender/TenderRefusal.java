package org.gerch.core.tender;

import org.gerch.core.kernel.Refusal;

/**
 * Everything the law of the tender can find against a command.
 *
 * <p>{@link Impossible} cannot be true and is never recorded. {@link Forbidden} is refused, but an import of it is recorded
 * with a note, because it happened elsewhere. {@link Breach} is always recorded with a note.
 */
public sealed interface TenderRefusal extends Refusal permits Impossible, Forbidden, Breach {}
