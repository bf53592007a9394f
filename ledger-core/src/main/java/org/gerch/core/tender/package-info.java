/**
 * One tender from its plan to its last payment: what may be recorded, what is refused, what is a breach.
 * The sealed interfaces of commands and events are the feature's whole story on two screens.
 */
@NullMarked
package org.gerch.core.tender;

import org.jspecify.annotations.NullMarked;
