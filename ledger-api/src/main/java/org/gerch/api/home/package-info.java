/**
 * The first page: what happened to citizen groups' cheapest bids, in one sentence, five counts and three pictures.
 * It is made of counts over the view of verdicts and of its newest rows.
 */
@NullMarked
package org.gerch.api.home;

import org.jspecify.annotations.NullMarked;
