/**
 * Parties: citizen groups, businesses, buyers, funders, how their legal form changes, and which officials have ties with them.
 * The form that counts for a bid is the one on record at that tender's deadline, so history never rewrites.
 */
@NullMarked
package org.gerch.core.party;

import org.jspecify.annotations.NullMarked;
