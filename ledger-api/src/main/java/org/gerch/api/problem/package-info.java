/**
 * What the ledger answers when it can't do what was asked: problem details (RFC 9457) for programs.
 * A person's browser gets an error page instead; neither is told anything about the machine.
 */
@NullMarked
package org.gerch.api.problem;

import org.jspecify.annotations.NullMarked;
