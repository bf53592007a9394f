/**
 * What a run says at its end: to people in English or Mongolian, to programs as one JSON object.
 * Both name what was checked and what was not.
 */
@NullMarked
package org.gerch.verifier.report;

import org.jspecify.annotations.NullMarked;
