/**
 * The words every feature shares: money, ids, who acts and in which role, what a command may answer.
 * Nothing here reads a clock, draws a random number or knows a framework.
 */
@NullMarked
package org.gerch.core.kernel;

import org.jspecify.annotations.NullMarked;
