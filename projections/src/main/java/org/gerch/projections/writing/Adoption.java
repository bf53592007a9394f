package org.gerch.projections.writing;

import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.rules.RulesEvent.RulesAdopted;

/** Which streams an adoption of rules concerns: their rows are judged anew at its position. */
public final class Adoption {
    /** The feature whose events are adoptions. */
    public static final String FEATURE = "rules";

    private Adoption() {}

    public static boolean concerns(String stream, LedgerEvent event) {
        return event instanceof RulesAdopted adopted && adopted.scope().covers(new TenderId(Streams.id(stream)));
    }
}
