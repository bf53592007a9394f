package org.gerch.core.tender;

import java.math.BigDecimal;

/** The points one criterion earned a bid. */
public record Score(String criterion, BigDecimal points) {}
