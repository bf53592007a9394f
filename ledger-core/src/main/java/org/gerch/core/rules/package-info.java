/**
 * Who counts as a citizen group: published rules with a version, adopted by an event, named by every verdict.
 * A new version gives new verdicts beside the old ones; nothing here is configured outside the log.
 */
@NullMarked
package org.gerch.core.rules;

import org.jspecify.annotations.NullMarked;
