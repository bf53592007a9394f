package org.gerch.core.tender;

import java.math.BigDecimal;

/** A published criterion's share of the whole, such as price 60. */
public record Weight(String criterion, BigDecimal weight) {}
