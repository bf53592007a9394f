package org.gerch.projections.reading;

import org.gerch.core.view.Silence;

/** Something that is waited for, and the row in whose matter it is. */
public record SilentRow(Silence silence, ViewRow row) {}
