/**
 * The public list of funds: what each has set aside, promised and still has.
 * What became of a promise is the grants' matter.
 */
@NullMarked
package org.gerch.core.fund.view;

import org.jspecify.annotations.NullMarked;
