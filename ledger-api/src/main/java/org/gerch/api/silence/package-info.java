/**
 * What is waited for with nothing on record, and for how many days: the list of all of it and the longest for the first page.
 * It is read from the views of tenders and grants, whose rows say since when; days are counted for the moment of a page.
 */
@NullMarked
package org.gerch.api.silence;

import org.jspecify.annotations.NullMarked;
