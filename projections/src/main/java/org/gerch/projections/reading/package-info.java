/**
 * The rows of a view as they stood after any number of leaves: found, counted, paged, downloaded and hashed.
 * Plain JDBC; nothing here knows how the rows got there.
 */
@NullMarked
package org.gerch.projections.reading;

import org.jspecify.annotations.NullMarked;
