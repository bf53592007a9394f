/**
 * The public JSON queries: lists, single records and their history, as of now or of any earlier moment.
 * Anyone may read; a list can be had whole as CSV or as lines of JSON.
 */
@NullMarked
package org.gerch.api.query;

import org.jspecify.annotations.NullMarked;
