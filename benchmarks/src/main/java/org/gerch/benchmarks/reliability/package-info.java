/**
 * Rehearsals of what must never lose an acknowledged command: killed ledgers, killed nodes, killed database servers.
 * Each puts whole processes under load, ends them without warning and then reads the database past the application.
 */
@NullMarked
package org.gerch.benchmarks.reliability;

import org.jspecify.annotations.NullMarked;
