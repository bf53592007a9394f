/**
 * How records become canonical JSON and back: exact decimals, sorted keys, nothing coerced.
 * It knows the kernel's values and no event, so that every feature may read a value by it.
 */
@NullMarked
package org.gerch.core.json;

import org.jspecify.annotations.NullMarked;
