/**
 * The shell around the law of party: it loads, asks the law, and lets the store record what the law decided.
 * What a person or program is shown of it stands here too.
 */
@NullMarked
package org.gerch.api.party;

import org.jspecify.annotations.NullMarked;
