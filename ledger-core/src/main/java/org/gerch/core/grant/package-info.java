/**
 * One grant from the application to its closing: who asked, who decided, what was ordered, paid, received and spent.
 * Both sides of a payment speak for themselves; the ledger itself executes only approval and order.
 */
@NullMarked
package org.gerch.core.grant;

import org.jspecify.annotations.NullMarked;
