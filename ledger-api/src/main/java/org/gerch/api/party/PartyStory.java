package org.gerch.api.party;

import java.util.List;
import java.util.Map;
import org.gerch.api.page.CheckpointShown;
import org.gerch.api.page.FreeText;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Rows;
import org.gerch.api.verdict.Families;
import org.gerch.api.verdict.VerdictLine;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.PartyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Everything a party's page is made of.
 *
 * @param events of its stream up to the moment; empty for a party that only other streams name
 * @param name what it is called, else its identifier
 * @param lots those in which it made the group bid that a verdict is about, or has the award; the latest first
 * @param bought those it buys, by what the answer is
 * @param grants those it applied for, the latest first
 * @param interests that officials declared in it, in the order of the log
 * @param texts what is kept of the texts its events commit to
 * @param checkpoint the newest that covers the moment, if any
 */
public record PartyStory(
        PartyId party,
        List<Recorded<PartyEvent>> events,
        String name,
        List<Rows.Standing<VerdictLine>> lots,
        Families bought,
        List<GrantRow> grants,
        List<PartyInterest> interests,
        Map<Commitment, FreeText> texts,
        Moment moment,
        @Nullable CheckpointShown checkpoint) {
    public PartyStory {
        events = List.copyOf(events);
        lots = List.copyOf(lots);
        grants = List.copyOf(grants);
        interests = List.copyOf(interests);
        texts = Map.copyOf(texts);
    }
}
