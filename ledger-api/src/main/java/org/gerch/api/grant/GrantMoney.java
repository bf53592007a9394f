package org.gerch.api.grant;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.GrantEvent.DisbursementOrdered;
import org.gerch.core.grant.GrantEvent.GrantApproved;
import org.gerch.core.grant.GrantEvent.PaymentRecorded;
import org.gerch.core.grant.GrantEvent.ReceiptConfirmed;
import org.gerch.core.grant.GrantEvent.ReceiptDisputed;
import org.gerch.core.grant.GrantEvent.SpendingReported;
import org.gerch.core.grant.TrancheId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;

/**
 * The money of one grant, as each side tells it.
 *
 * @param promised what was approved; absent while nothing was
 * @param disputed what is said to be paid, and by the grantee not to have arrived
 * @param open the last word of the grantee on each tranche that is disputed
 */
record GrantMoney(
        Optional<Money> promised,
        Money ordered,
        Money paid,
        Money received,
        Money reported,
        Money disputed,
        List<Recorded<ReceiptDisputed>> open) {

    static GrantMoney of(GrantStory story) {
        String currency = story.application().amount().currency();
        Map<TrancheId, Money> paid =
                byTranche(story.all(PaymentRecorded.class), PaymentRecorded::tranche, PaymentRecorded::amount);
        Map<TrancheId, Money> received =
                byTranche(story.all(ReceiptConfirmed.class), ReceiptConfirmed::tranche, ReceiptConfirmed::amount);
        Map<TrancheId, Recorded<ReceiptDisputed>> open = open(story);
        Money disputed = Money.zero(currency);
        for (TrancheId tranche : open.keySet()) {
            Money claimed = paid.getOrDefault(tranche, Money.zero(currency));
            Money arrived = received.getOrDefault(tranche, Money.zero(currency));
            if (claimed.isAbove(arrived)) {
                disputed = disputed.plus(claimed.minus(arrived));
            }
        }
        return new GrantMoney(
                story.last(GrantApproved.class).map(approved -> approved.event().amount()),
                sum(story.all(DisbursementOrdered.class), DisbursementOrdered::amount, currency),
                sum(story.all(PaymentRecorded.class), PaymentRecorded::amount, currency),
                sum(story.all(ReceiptConfirmed.class), ReceiptConfirmed::amount, currency),
                sum(story.all(SpendingReported.class), SpendingReported::amount, currency),
                disputed,
                List.copyOf(open.values()));
    }

    /** Approved and not ordered. */
    Money unordered() {
        return promised.filter(amount -> amount.isAbove(ordered))
                .map(amount -> amount.minus(ordered))
                .orElse(Money.zero(ordered.currency()));
    }

    /** A later confirmation of the same tranche ends a dispute. */
    private static Map<TrancheId, Recorded<ReceiptDisputed>> open(GrantStory story) {
        Map<TrancheId, Recorded<ReceiptDisputed>> open = new LinkedHashMap<>();
        for (Recorded<GrantEvent> recorded : story.events()) {
            if (recorded.event() instanceof ReceiptDisputed disputed) {
                open.put(disputed.tranche(), recorded.with(disputed));
            } else if (recorded.event() instanceof ReceiptConfirmed confirmed) {
                open.remove(confirmed.tranche());
            }
        }
        return open;
    }

    private static <E extends GrantEvent> Map<TrancheId, Money> byTranche(
            List<Recorded<E>> events, Function<E, TrancheId> tranche, Function<E, Money> amount) {
        Map<TrancheId, Money> sums = new HashMap<>();
        events.forEach(
                recorded -> sums.merge(tranche.apply(recorded.event()), amount.apply(recorded.event()), Money::plus));
        return sums;
    }

    private static <E extends GrantEvent> Money sum(
            List<Recorded<E>> events, Function<E, Money> amount, String currency) {
        return events.stream()
                .map(recorded -> amount.apply(recorded.event()))
                .reduce(Money.zero(currency), Money::plus);
    }
}
