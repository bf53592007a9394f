/**
 * Funds and their budget, and the neighbours' proposals that a budget is decided by.
 * What is committed never exceeds what is allocated, whatever happens to the grants.
 */
@NullMarked
package org.gerch.core.fund;

import org.jspecify.annotations.NullMarked;
