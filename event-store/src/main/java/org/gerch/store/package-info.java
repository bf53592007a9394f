/**
 * The PostgreSQL engine under Axon, which appends events as leaves of a verifiable log at gapless positions.
 * It knows names and bytes, not tenders.
 */
@NullMarked
package org.gerch.store;

import org.jspecify.annotations.NullMarked;
