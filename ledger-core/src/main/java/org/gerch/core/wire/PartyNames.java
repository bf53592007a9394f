package org.gerch.core.wire;

import java.util.Map;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.party.PartyEvent;

/** The permanent names of a party's events. */
final class PartyNames {
    static final Map<String, Class<? extends LedgerEvent>> NAMES = Map.ofEntries(
            Map.entry("party.registered", PartyEvent.PartyRegistered.class),
            Map.entry("party.legal-form-changed", PartyEvent.LegalFormChanged.class),
            Map.entry("party.renamed", PartyEvent.PartyRenamed.class),
            Map.entry("party.dormant", PartyEvent.PartyDormant.class),
            Map.entry("party.revived", PartyEvent.PartyRevived.class),
            Map.entry("party.interest-declared", PartyEvent.InterestDeclared.class),
            Map.entry("party.interest-retracted", PartyEvent.InterestRetracted.class),
            Map.entry("party.entry-corrected", PartyEvent.PartyEntryCorrected.class));

    private PartyNames() {}
}
