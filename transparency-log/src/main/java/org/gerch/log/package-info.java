/**
 * The verifiable log of RFC 6962 and C2SP: tree, proofs, tiles, checkpoints and signed notes.
 * It needs the JDK alone, so that an auditor can read all of it.
 */
@NullMarked
package org.gerch.log;

import org.jspecify.annotations.NullMarked;
