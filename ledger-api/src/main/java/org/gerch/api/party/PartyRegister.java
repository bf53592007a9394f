package org.gerch.api.party;

import java.time.Instant;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Streams;
import org.gerch.core.party.PartyEvent;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyHistory;
import org.springframework.stereotype.Component;

/** Looks up what was on record about a party at a moment. */
@Component
public class PartyRegister {
    private final RecordedStreams streams;

    PartyRegister(RecordedStreams streams) {
        this.streams = streams;
    }

    /** The facts as recorded at the deadline, with the positions they rest on. */
    public PartyFacts factsAt(PartyId party, Instant deadline) {
        return PartyHistory.factsAt(party, streams.of(Streams.name("party", party), PartyEvent.class), deadline);
    }
}
