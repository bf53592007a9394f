/**
 * The way in: a command's JSON becomes a record, goes to the law, and comes back as a receipt or a problem.
 * Clocks, ids and salts are drawn here, once per command, so that the law itself needs none.
 */
@NullMarked
package org.gerch.api.command;

import org.jspecify.annotations.NullMarked;
