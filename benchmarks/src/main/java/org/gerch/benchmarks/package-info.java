/**
 * Measurements of the ledger beside its peers, each in one run on one machine.
 * {@code benchmarks/run NAME} starts one and ends with one line of JSON.
 */
@NullMarked
package org.gerch.benchmarks;

import org.jspecify.annotations.NullMarked;
