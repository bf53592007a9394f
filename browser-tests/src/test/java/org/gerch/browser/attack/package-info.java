/**
 * What somebody with all rights on a ledger's machine can do to it, and who notices: each attack is made on the packaged programs and a
 * real PostgreSQL. The table in docs/verifiability.md is what these tests saw.
 */
@NullMarked
package org.gerch.browser.attack;

import org.jspecify.annotations.NullMarked;
