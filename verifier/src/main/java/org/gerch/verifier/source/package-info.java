/**
 * Where a published log is read from: over HTTP, from a directory, or from what an earlier run has kept.
 * Nothing that comes from here is believed; it is only bytes, of a bounded number.
 */
@NullMarked
package org.gerch.verifier.source;

import org.jspecify.annotations.NullMarked;
