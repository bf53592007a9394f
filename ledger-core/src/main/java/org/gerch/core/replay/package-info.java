/**
 * Decides anew what a log says was decided: every event is traced back to the command behind it, and the law asked again.
 * It needs the leaves alone, so whoever has them can tell an event that the law would have recorded from one that somebody wrote.
 */
@NullMarked
package org.gerch.core.replay;

import org.jspecify.annotations.NullMarked;
