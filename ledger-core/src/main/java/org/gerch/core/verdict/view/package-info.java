/**
 * The public list of verdicts: one row for each lot, judged anew with each event of its tender.
 * It is the same judgement the verifier makes from the leaves alone.
 */
@NullMarked
package org.gerch.core.verdict.view;

import org.jspecify.annotations.NullMarked;
