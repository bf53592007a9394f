/**
 * Every event of a log decided and folded anew, by the law and the views that the ledger itself runs.
 * What comes out is compared with what the ledger published: digests of views, and verdicts row by row.
 */
@NullMarked
package org.gerch.verifier.replay;

import org.jspecify.annotations.NullMarked;
