/** The machine room, through HTTP as a stranger and as an auditor. */
@NullMarked
package org.gerch.api.machine;

import org.jspecify.annotations.NullMarked;
