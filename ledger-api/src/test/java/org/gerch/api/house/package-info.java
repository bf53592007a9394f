/**
 * The rules of the house itself: who may depend on whom, and what the files around the code promise.
 * A rule that must give way is changed here, with its reason, and nowhere else.
 */
@NullMarked
package org.gerch.api.house;

import org.jspecify.annotations.NullMarked;
