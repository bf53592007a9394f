/**
 * Durable commands a second through Axon's command bus, on the ledger's engine and on Axon's own.
 * Both sides get the same aggregate, the same serialiser and a fresh database on the same server.
 */
@NullMarked
package org.gerch.benchmarks.commands;

import org.jspecify.annotations.NullMarked;
