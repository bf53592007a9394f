/**
 * Releases a second from a file to their verdicts, beside merely reading the same lines into JSON trees.
 * Both read the same uncompressed file in the same run.
 */
@NullMarked
package org.gerch.benchmarks.check;

import org.jspecify.annotations.NullMarked;
