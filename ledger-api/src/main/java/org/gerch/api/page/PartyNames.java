package org.gerch.api.page;

import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.party.PartyEvent.PartyRegistered;
import org.gerch.core.party.PartyEvent.PartyRenamed;

/**
 * What parties were called after the first so many leaves, by their own streams.
 *
 * <p>A party without a public name is shown by its identifier: individuals stay pseudonymous.
 */
public record PartyNames(Ledger ledger, long size) {

    public String of(PartyId party) {
        String name = party.value();
        for (Recorded<LedgerEvent> recorded : ledger.stream(Streams.name("party", party), size)) {
            if (recorded.event() instanceof PartyRegistered registered && registered.name() != null) {
                name = registered.name();
            } else if (recorded.event() instanceof PartyRenamed renamed) {
                name = renamed.to();
            }
        }
        return name;
    }
}
