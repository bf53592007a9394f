/**
 * Releases a second from a file of 500 MB to their verdicts and indicators, beside reading the same lines into JSON trees on as many
 * threads, and beside reading the bytes alone. All read the same uncompressed file in the same run.
 */
@NullMarked
package org.gerch.benchmarks.check;

import org.jspecify.annotations.NullMarked;
