/**
 * Another organisation's witness: it remembers how far each log has grown and cosigns only what grew out of that.
 * It speaks C2SP tlog-witness, keeps its memory in one directory, and needs nothing of the ledger but its public log.
 */
@NullMarked
package org.gerch.verifier.witness;

import org.jspecify.annotations.NullMarked;
