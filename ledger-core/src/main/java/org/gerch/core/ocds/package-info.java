/**
 * Open contracting data: reads OCDS 1.1 releases as a stream and turns each into the commands an import issues.
 * What can't be used is named with its line and reason, never guessed; numbers never pass through a binary fraction.
 */
@NullMarked
package org.gerch.core.ocds;

import org.jspecify.annotations.NullMarked;
