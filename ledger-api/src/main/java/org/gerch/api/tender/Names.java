package org.gerch.api.tender;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gerch.api.page.Html;
import org.gerch.api.page.Paths;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.BiddingEvent.BidConfirmed;
import org.gerch.core.tender.BiddingEvent.BidReturnedUnopened;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.BiddingEvent.BidWithdrawn;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.TenderEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a tender's own events call its parties.
 *
 * <p>A party without a public name is shown by its identifier: individuals stay pseudonymous.
 */
final class Names {
    private final Map<PartyId, String> names = new HashMap<>();
    private final Map<BidId, PartyId> tenderers = new HashMap<>();

    Names(List<Recorded<TenderEvent>> events) {
        events.forEach(recorded -> read(recorded.event()));
    }

    String of(@Nullable PartyId party) {
        return party == null ? "" : names.getOrDefault(party, party.value());
    }

    String of(BidId bid) {
        PartyId tenderer = tenderers.get(bid);
        return tenderer == null ? bid.value() : of(tenderer);
    }

    Html linked(PartyId party) {
        return Html.link(Paths.party(party), of(party));
    }

    private void read(TenderEvent event) {
        if (event instanceof TenderPublished published && published.buyerName() != null) {
            names.put(published.buyer(), published.buyerName());
        } else if (event instanceof BidSubmitted submitted) {
            tenderers.put(submitted.bid(), submitted.tenderer());
            if (submitted.onRecord() != null) {
                read(submitted.onRecord().tenderer());
            }
        } else if (event instanceof BidOpened opened) {
            Stream.concat(Stream.of(opened.tenderer()), opened.members().stream())
                    .forEach(this::read);
            if (opened.onBehalfOf() != null) {
                read(opened.onBehalfOf());
            }
        } else if (event instanceof BidConfirmed confirmed) {
            read(confirmed.group());
        } else if (event instanceof BidReturnedUnopened returned && returned.tenderer() != null) {
            read(returned.tenderer());
        } else if (event instanceof BidWithdrawn withdrawn && withdrawn.tenderer() != null) {
            read(withdrawn.tenderer());
        } else if (event instanceof LotAwarded awarded) {
            awarded.suppliers().forEach(this::read);
        }
    }

    private void read(PartyFacts party) {
        if (party.name() != null) {
            names.put(party.party(), party.name());
        }
    }
}
