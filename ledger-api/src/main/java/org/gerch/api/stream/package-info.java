/**
 * Streams as they were recorded: the leaves of one tender, grant, fund or party, read back as events.
 * Whoever needs a history at a moment asks here, so that nobody keeps a second copy of it.
 */
@NullMarked
package org.gerch.api.stream;

import org.jspecify.annotations.NullMarked;
