/**
 * The shell around the law of fund: it loads, asks the law, and lets the store record what the law decided.
 * What a person or program is shown of it stands here too.
 */
@NullMarked
package org.gerch.api.fund;

import org.jspecify.annotations.NullMarked;
