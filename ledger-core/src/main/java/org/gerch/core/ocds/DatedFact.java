package org.gerch.core.ocds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param occurredAt when it happened as the source says; absent where no date of the source is meant for it */
record DatedFact(Fact fact, @Nullable Instant occurredAt) {}
