package org.gerch.core.wire;

import java.util.Map;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.rules.RulesEvent;

/** The permanent names of the rules' events. */
final class RulesNames {
    static final Map<String, Class<? extends LedgerEvent>> NAMES =
            Map.of("rules.adopted", RulesEvent.RulesAdopted.class);

    private RulesNames() {}
}
