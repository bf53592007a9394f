package org.gerch.api.demo.story;

import java.math.BigDecimal;
import java.util.List;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.Method;
import org.gerch.core.tender.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What an invitation says about the procedure.
 *
 * @param invited how many were asked, where only some were
 * @param hasDeadline false where the office forgot to publish one
 * @param lots 0 for a tender as a whole
 * @param rounds how often prices are read out, where that is more than once
 */
record Terms(
        Method method,
        @Nullable Integer invited,
        Criterion criterion,
        List<Weight> weights,
        boolean hasDeadline,
        int lots,
        @Nullable TenderId earlierRound,
        @Nullable Integer rounds) {
    static final String PRICE = "price";
    static final String QUALITY = "quality";

    /** Open to all, and the price alone decides. */
    static final Terms OPEN = new Terms(Method.OPEN, null, Criterion.PRICE_ONLY, List.of(), true, 0, null, null);

    /** Open to all; the price counts for 60 of 100 points. */
    static final Terms RATED = new Terms(
            Method.OPEN,
            null,
            Criterion.RATED,
            List.of(new Weight(PRICE, BigDecimal.valueOf(60)), new Weight(QUALITY, BigDecimal.valueOf(40))),
            true,
            0,
            null,
            null);

    static final Terms DIRECT = new Terms(Method.DIRECT, null, Criterion.NOT_STATED, List.of(), false, 0, null, null);

    static final Terms ONE_INVITED = new Terms(Method.LIMITED, 1, Criterion.PRICE_ONLY, List.of(), true, 0, null, null);

    Terms withLots(int number) {
        return new Terms(method, invited, criterion, weights, hasDeadline, number, earlierRound, rounds);
    }

    Terms inRounds(int number) {
        return new Terms(method, invited, criterion, weights, hasDeadline, lots, earlierRound, number);
    }

    Terms withoutDeadline() {
        return new Terms(method, invited, criterion, weights, false, lots, earlierRound, rounds);
    }

    Terms after(TenderId earlier) {
        return new Terms(method, invited, criterion, weights, hasDeadline, lots, earlier, rounds);
    }
}
