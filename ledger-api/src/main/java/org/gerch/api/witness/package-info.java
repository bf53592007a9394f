/**
 * Other organisations' witnesses: each checkpoint is sent to them, and what they say of it is verified, kept and shown.
 * The log is published whether or not they answer; without them a reader must trust it to show everybody the same history.
 */
@NullMarked
package org.gerch.api.witness;

import org.jspecify.annotations.NullMarked;
