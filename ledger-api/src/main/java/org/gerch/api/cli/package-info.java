/**
 * The commands of the program that need a ledger, from serve and demo to export-log.
 * Whatever a person did wrong is answered with one sentence and exit code 2, never with a stack trace.
 */
@NullMarked
package org.gerch.api.cli;

import org.jspecify.annotations.NullMarked;
