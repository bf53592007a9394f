/**
 * One entry of the log as it stands: who, when, what, its exact bytes and its hash.
 * Every position on every page leads here.
 */
@NullMarked
package org.gerch.api.event;

import org.jspecify.annotations.NullMarked;
