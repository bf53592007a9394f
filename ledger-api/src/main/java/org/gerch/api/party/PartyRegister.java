package org.gerch.api.party;

import java.time.Instant;
import java.util.List;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.party.Bidder;
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

    /** Who hands in a bid, with a consortium's registered members, as recorded at the deadline. */
    public Bidder bidderAt(PartyId party, Instant deadline) {
        List<Recorded<PartyEvent>> history = streams.of(Streams.name("party", party), PartyEvent.class);
        return new Bidder(
                PartyHistory.factsAt(party, history, deadline),
                PartyHistory.membersAt(history, deadline).stream()
                        .map(member -> factsAt(member, deadline))
                        .toList());
    }

    /** The facts as recorded at the deadline, with the positions they rest on. */
    public PartyFacts factsAt(PartyId party, Instant deadline) {
        return PartyHistory.factsAt(party, streams.of(Streams.name("party", party), PartyEvent.class), deadline);
    }
}
