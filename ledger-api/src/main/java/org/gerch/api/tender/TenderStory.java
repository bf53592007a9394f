package org.gerch.api.tender;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gerch.api.page.CheckpointShown;
import org.gerch.api.page.FreeText;
import org.gerch.api.page.Moment;
import org.gerch.api.verdict.PastVerdicts.Past;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.Corrections;
import org.gerch.core.tender.InvitationEvent.TenderPlanned;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.Lot;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Everything a tender's page is made of.
 *
 * @param events of its stream up to the moment, in the order of the log; at least one
 * @param verdicts one for each lot, or one for a tender without lots
 * @param newest the verdicts of now, to say what changed since a moment asked for
 * @param rules who counts as a citizen group here
 * @param beside the verdicts under other rule sets that cover the tender and are effective for it
 * @param past what the answer for the lot asked for was before
 * @param later what was recorded in the tender since the moment
 * @param texts what is kept of the texts its events commit to
 * @param checkpoint the newest that covers the moment, if any
 */
public record TenderStory(
        TenderId tender,
        List<Recorded<TenderEvent>> events,
        List<Verdict> verdicts,
        List<Verdict> newest,
        RuleSet rules,
        List<Verdict> beside,
        List<Past> past,
        List<Recorded<TenderEvent>> later,
        Map<Commitment, FreeText> texts,
        Moment moment,
        @Nullable CheckpointShown checkpoint) {

    public TenderStory {
        events = List.copyOf(events);
        verdicts = List.copyOf(verdicts);
        newest = List.copyOf(newest);
        beside = List.copyOf(beside);
        past = List.copyOf(past);
        later = List.copyOf(later);
        texts = Map.copyOf(texts);
    }

    /** The events with what corrections made of the values they cite; the corrections themselves stay among them. */
    List<Recorded<TenderEvent>> corrected() {
        return Corrections.among(events).applied(events);
    }

    /** The publication as it now reads. */
    Optional<TenderPublished> published() {
        return corrected().stream()
                .filter(recorded -> recorded.event() instanceof TenderPublished)
                .map(recorded -> (TenderPublished) recorded.event())
                .findFirst();
    }

    Optional<TenderPlanned> planned() {
        return events.stream()
                .filter(recorded -> recorded.event() instanceof TenderPlanned)
                .map(recorded -> (TenderPlanned) recorded.event())
                .findFirst();
    }

    List<Lot> lots() {
        return published().map(TenderPublished::lots).orElse(List.of());
    }

    /** The verdict of a lot among these; absent where the lot was not known then. */
    static Optional<Verdict> of(List<Verdict> verdicts, @Nullable LotId lot) {
        return verdicts.stream()
                .filter(verdict -> Objects.equals(verdict.subject().lot(), lot))
                .findFirst();
    }
}
