/**
 * What time it is for the ledger: the machine's, or a story's while a demonstration is told.
 * Everything that asks for the time asks the one bean declared here.
 */
@NullMarked
package org.gerch.api.clock;

import org.jspecify.annotations.NullMarked;
