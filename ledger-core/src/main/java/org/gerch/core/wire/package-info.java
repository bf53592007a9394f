/**
 * How events are written for ever: permanent names, canonical bytes, and how older revisions are read.
 * A class may be renamed at will; a name, a field or the order of bytes here may not.
 */
@NullMarked
package org.gerch.core.wire;

import org.jspecify.annotations.NullMarked;
