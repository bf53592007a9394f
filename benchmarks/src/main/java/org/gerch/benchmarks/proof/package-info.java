/**
 * How long whoever checks the ledger has to wait: for the proof of one event, and for the whole log.
 * What is asked for is asked from outside, over HTTP or by the packaged program.
 */
@NullMarked
package org.gerch.benchmarks.proof;

import org.jspecify.annotations.NullMarked;
