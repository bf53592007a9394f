/**
 * The whole application under load: through its command bus, over HTTP one at a time and in batches, with its views and without.
 * Program and callers share one process, so that nothing but loopback lies between them.
 */
@NullMarked
package org.gerch.benchmarks.live;

import org.jspecify.annotations.NullMarked;
