/**
 * One verification from its beginning to its end: what is read when, and what becomes of it.
 * It prints nothing; whoever starts it is told of its progress and gets a report.
 */
@NullMarked
package org.gerch.verifier.run;

import org.jspecify.annotations.NullMarked;
