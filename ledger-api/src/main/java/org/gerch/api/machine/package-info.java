/**
 * The machine room: how far each view is, whether a stream of it has stopped, and making one anew.
 * Everybody may look; an auditor's token is needed to start something.
 */
@NullMarked
package org.gerch.api.machine;

import org.jspecify.annotations.NullMarked;
