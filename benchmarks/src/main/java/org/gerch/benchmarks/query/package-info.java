/**
 * What a reader's question costs: filtered lists over HTTP, beside an answer of the same size that is always the same.
 * Both come from one server in one run.
 */
@NullMarked
package org.gerch.benchmarks.query;

import org.jspecify.annotations.NullMarked;
