/**
 * The key that the log signs its checkpoints with: which one it is, and when another one follows it.
 * Only public halves are here; a change is an entry in the log that it is about, so that whoever trusts the old key can follow.
 */
@NullMarked
package org.gerch.core.signing;

import org.jspecify.annotations.NullMarked;
