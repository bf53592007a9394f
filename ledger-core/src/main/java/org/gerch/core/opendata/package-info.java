/**
 * What the ledger knows, in the words of open standards: tenders as OCDS releases and records, grants as 360Giving.
 * One event makes one release, records are merged from releases by the standard's rules, and nothing personal is in any of it.
 */
@NullMarked
package org.gerch.core.opendata;

import org.jspecify.annotations.NullMarked;
