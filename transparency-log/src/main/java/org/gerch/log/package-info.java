/**
 * The verifiable log: an RFC 6962 Merkle tree over the ledger's leaves, its proofs, and the C2SP formats it is published in.
 * It knows bytes and hashes only, depends on the JDK alone, and is shared by the store that grows the tree and by everyone who
 * checks it.
 */
@NullMarked
package org.gerch.log;

import org.jspecify.annotations.NullMarked;
