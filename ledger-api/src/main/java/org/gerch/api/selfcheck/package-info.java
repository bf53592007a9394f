/**
 * The ledger compares its own database with what must be there: every night by itself, and when somebody asks.
 * It finds mistakes and clumsy changes early; against whoever runs the ledger only checks from outside help.
 */
@NullMarked
package org.gerch.api.selfcheck;

import org.jspecify.annotations.NullMarked;
