/**
 * The application around the ledger: command and query endpoints, pages and wiring.
 * Each feature keeps its aggregate shell, controller and pages in a package of its name.
 */
@NullMarked
package org.gerch.api;

import org.jspecify.annotations.NullMarked;
