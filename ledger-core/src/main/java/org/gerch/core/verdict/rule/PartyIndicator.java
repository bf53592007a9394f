package org.gerch.core.verdict.rule;

import java.util.List;
import org.gerch.core.kernel.PartyId;

/**
 * A question worth asking about a tenderer or a buyer, raised by all their tenders together; never a finding.
 *
 * <p>Pure: the same shares of lots give the same answer, in whatever order they were added up.
 */
public interface PartyIndicator {
    /** Its permanent name, as an {@link Indicator} has one. */
    String code();

    /** Whom it asks about. */
    List<Compared.Kind> kinds();

    /** What came of the comparison, for each of {@link #kinds()}. */
    List<Compared> among(Sums sums, Settings settings);

    /** Whether a lot is one of those that a party's value is made of. */
    boolean counts(LotShare share, Compared.Kind kind, PartyId party);
}
