/**
 * The indicators of a check: which are asked, under which settings, and what comparing all lots of its files with each other adds.
 * Nothing of a lot is kept but its name, one figure and what it adds to the counters of its parties.
 */
@NullMarked
package org.gerch.verifier.indicators;

import org.jspecify.annotations.NullMarked;
