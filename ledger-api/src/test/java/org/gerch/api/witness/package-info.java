/**
 * Witnesses as the ledger meets them: real ones over HTTP, and some that are away, slow, lying or have seen another history.
 * Each test needs a ledger of its own, since witnesses are configured before it starts.
 */
@NullMarked
package org.gerch.api.witness;

import org.jspecify.annotations.NullMarked;
