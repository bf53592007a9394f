package org.gerch.core.kernel;

/**
 * A fact that was recorded; never changed, never removed.
 *
 * <p>Each feature's events are one sealed interface, so the compiler points at every place that must know a new one.
 */
public interface LedgerEvent {}
