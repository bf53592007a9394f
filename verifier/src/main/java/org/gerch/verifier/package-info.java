/**
 * The command line of auditors and witnesses.
 * It rests on the pure modules alone: no framework, no database, no server of ours.
 */
@NullMarked
package org.gerch.verifier;

import org.jspecify.annotations.NullMarked;
