/**
 * Where a ledger keeps what is not in its database: the lock, the keys and, by default, the database itself.
 * One directory is one ledger; only its owner may look inside.
 */
@NullMarked
package org.gerch.api.directory;

import org.jspecify.annotations.NullMarked;
