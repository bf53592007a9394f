/**
 * Indicators: questions worth asking about a lot, each answered from what is on record of it, one class each.
 * An indicator is a question to ask and never a finding; the same events always raise the same ones.
 */
@NullMarked
package org.gerch.core.verdict.rule;

import org.jspecify.annotations.NullMarked;
