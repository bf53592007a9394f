package org.gerch.core.view;

import java.util.List;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleBook;

/**
 * A public view: what the rows of one stream are after each of its events.
 *
 * <p>Pure: the same events in the same order give the same rows, today and in any verifier.
 *
 * @param <S> what is known of one stream; immutable, so that a cached state survives a rolled-back batch
 */
public interface View<S> {
    /** The view's public name, such as {@code verdicts}. */
    String name();

    /** The feature whose streams it folds, such as {@code tender}. */
    String feature();

    /** Whether rows depend on the rules in force, so that an adoption changes them too. */
    boolean judges();

    S empty();

    S fold(S state, Recorded<? extends LedgerEvent> recorded);

    /** The stream's rows in this state; each has an id of its own. */
    List<? extends Row> rows(S state, RuleBook rules);
}
