package org.gerch.core.tender;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/** A published criterion's share of the whole, such as price 60. */
public record Weight(
        String criterion,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal weight) {}
