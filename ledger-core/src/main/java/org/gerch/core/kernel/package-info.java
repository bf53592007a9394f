/**
 * The words every feature shares: money, identities, who acted, what was sealed, what was refused.
 * Nothing here reads a clock, draws a random number or performs I/O; all of that arrives in a command.
 */
@NullMarked
package org.gerch.core.kernel;

import org.jspecify.annotations.NullMarked;
