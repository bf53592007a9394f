/**
 * Records published releases of open contracting data as commands of an importer.
 * The command line and the endpoint call the same importer, so that both give the same ledger.
 */
@NullMarked
package org.gerch.api.imports;

import org.jspecify.annotations.NullMarked;
