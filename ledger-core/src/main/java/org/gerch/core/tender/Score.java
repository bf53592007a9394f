package org.gerch.core.tender;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/** The points one criterion earned a bid. */
public record Score(
        String criterion,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal points) {}
