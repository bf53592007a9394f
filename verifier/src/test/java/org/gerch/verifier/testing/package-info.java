/**
 * Ledgers and logs to verify, without a database: made by the law, published as files, and changed at will.
 * Whatever a test of the verifier needs of a ledger is here.
 */
@NullMarked
package org.gerch.verifier.testing;

import org.jspecify.annotations.NullMarked;
