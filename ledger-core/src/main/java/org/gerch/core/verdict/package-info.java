/**
 * Was the lowest citizen-group bid overridden? Answered per lot from one tender's stream and a rule set alone.
 * Every answer names the events it rests on; intent is never inferred.
 */
@NullMarked
package org.gerch.core.verdict;

import org.jspecify.annotations.NullMarked;
