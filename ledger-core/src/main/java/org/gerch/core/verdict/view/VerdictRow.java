package org.gerch.core.verdict.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.rule.Flag;
import org.gerch.core.verdict.rule.LotShare;
import org.gerch.core.view.Facets;
import org.gerch.core.view.Row;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as the list shows it.
 *
 * @param id the tender's id, followed by {@code #} and the lot's where the tender has lots
 * @param place where the work is to be done
 * @param begun when the tender was published
 * @param awardedBy the organisation that made the award, where it is another than the buyer
 * @param winners who else stands behind the winner, such as the members of a consortium
 * @param earlierRound the process this one repeats
 * @param beside whether another rule set is in force for the tender: then no list or total counts the row unless that set is
 *     asked for, and its id ends in {@code @} and the set's key
 * @param flags the indicators that the lot raises by itself
 * @param share what the lot adds when all lots are compared; absent where it adds nothing, or {@code beside}
 */
public record VerdictRow(
        String id,
        Verdict verdict,
        @Nullable Place place,
        Instant begun,
        @Nullable PartyId awardedBy,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PartyId> winners,
        @Nullable TenderId earlierRound,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean demonstration,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean beside,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Flag> flags,
        @Nullable LotShare share)
        implements Row {

    public VerdictRow {
        winners = winners == null ? List.of() : List.copyOf(winners);
        flags = flags == null ? List.of() : List.copyOf(flags);
    }

    /** The id of the row for a lot. */
    public static String id(TenderId tender, @Nullable LotId lot) {
        return lot == null ? tender.value() : tender.value() + "#" + lot.value();
    }

    /** The id of the row for the same lot under a rule set that is not in force for it. */
    public static String beside(String id, RuleSet rules) {
        return id + "@" + rules.key();
    }

    /** The id of the row under the rules in force. */
    @JsonIgnore
    public String lotId() {
        return id(verdict.subject().tender(), verdict.subject().lot());
    }

    /** The same row where overlays that rest on other streams are joined, each with what it rests on. */
    public VerdictRow joined(Map<Overlay, SortedSet<Long>> overlays) {
        if (overlays.isEmpty()) {
            return this;
        }
        Verdict more = verdict;
        for (Map.Entry<Overlay, SortedSet<Long>> overlay : overlays.entrySet()) {
            more = more.joined(overlay.getKey(), overlay.getValue());
        }
        return new VerdictRow(
                id, more, place, begun, awardedBy, winners, earlierRound, demonstration, beside, flags, share);
    }

    @Override
    public @Nullable Record compared() {
        return share;
    }

    @Override
    public Facets facets() {
        Verdict.Subject subject = verdict.subject();
        return new Facets(
                subject.buyer(),
                place,
                null,
                verdict.kind().name(),
                verdict.overridden(),
                begun,
                verdict.imported(),
                verdict.ruleSet(),
                beside,
                Facets.text(
                        id,
                        subject.title(),
                        subject.buyerName(),
                        place == null ? null : place.district(),
                        verdict.groupBid() == null
                                ? null
                                : verdict.groupBid().tenderer().text(),
                        verdict.winningBid() == null
                                ? null
                                : verdict.winningBid().tenderer().text()),
                flags.stream().map(Flag::code).toList());
    }
}
