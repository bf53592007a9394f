/**
 * The log's own key: where its private half lies, which one signs now, and how another one follows it.
 * The log itself says which key is the one; files and surroundings only have to hold it.
 */
@NullMarked
package org.gerch.api.signing;

import org.jspecify.annotations.NullMarked;
