/**
 * What the machine room sees, at /actuator/prometheus: commands, appends, the head of the log and how far views lag.
 * Each figure is recorded where it arises; here are their names and meanings.
 */
@NullMarked
package org.gerch.api.metrics;

import org.jspecify.annotations.NullMarked;
