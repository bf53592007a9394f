/**
 * Whom a verifier believes: a key, pinned or trusted on first use, and the checkpoint seen last.
 * A key that follows another one is believed only after the older one has signed for it.
 */
@NullMarked
package org.gerch.verifier.trust;

import org.jspecify.annotations.NullMarked;
