/**
 * Views made anew from the leaves in bulk: into fresh tables beside the serving ones, compared with them and put in their place.
 * Commands and readers go on meanwhile; the same fold makes a single stream anew when it had stopped.
 */
@NullMarked
package org.gerch.projections.rebuild;

import org.jspecify.annotations.NullMarked;
