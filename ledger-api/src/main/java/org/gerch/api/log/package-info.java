/**
 * What lets anyone check the log: signed checkpoints and proofs that an event is in the tree they sign.
 * Nothing here is needed to run the ledger; all of it is needed not to trust whoever runs it.
 */
@NullMarked
package org.gerch.api.log;

import org.jspecify.annotations.NullMarked;
