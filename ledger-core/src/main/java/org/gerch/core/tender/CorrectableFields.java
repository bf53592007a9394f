package org.gerch.core.tender;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.AwardEvent.NoticesSent;
import org.gerch.core.tender.ContractEvent.ContractAmended;
import org.gerch.core.tender.ContractEvent.ContractPaymentRecorded;
import org.gerch.core.tender.ContractEvent.ContractSigned;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.EvaluationEvent.BidPriceCorrected;
import org.gerch.core.tender.EvaluationEvent.RoundPriceReadOut;
import org.gerch.core.tender.InvitationEvent.DocumentsPriced;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.InvitationEvent.TenderPlanned;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a correction may replace: amounts, times and counts that a hand may have mistyped.
 *
 * <p>Who did what to which bid is never corrected; that would be another event.
 */
final class CorrectableFields {
    private static final Map<Class<? extends TenderEvent>, Set<String>> FIELDS = Map.ofEntries(
            Map.entry(TenderPlanned.class, Set.of("estimatedCost.amount")),
            Map.entry(
                    TenderPublished.class,
                    Set.of(
                            "deadline",
                            "opening",
                            "estimatedCost.amount",
                            "invited",
                            "awardRules.taxRate",
                            "awardRules.preference.percent",
                            "awardRules.lotLimit",
                            "awardRules.rounds")),
            Map.entry(
                    TenderAmended.class,
                    Set.of(
                            "deadline",
                            "opening",
                            "estimatedCost.amount",
                            "awardRules.taxRate",
                            "awardRules.preference.percent",
                            "awardRules.lotLimit",
                            "awardRules.rounds")),
            Map.entry(DocumentsPriced.class, Set.of("price.amount")),
            Map.entry(RoundPriceReadOut.class, Set.of("price.amount")),
            Map.entry(BidOpened.class, Set.of("content.price.amount")),
            Map.entry(BidPriceCorrected.class, Set.of("to.amount")),
            Map.entry(LotAwarded.class, Set.of("price.amount")),
            Map.entry(NoticesSent.class, Set.of("standstillEnds")),
            Map.entry(ContractSigned.class, Set.of("price.amount")),
            Map.entry(ContractAmended.class, Set.of("price.amount", "completionBy")),
            Map.entry(ContractPaymentRecorded.class, Set.of("amount.amount")));

    private CorrectableFields() {}

    /**
     * The entry with another value at the path, or null where that is nothing to correct.
     *
     * @param path within the event's data, such as {@code content.price.amount}
     * @throws IllegalArgumentException if the text is no such value, or below zero
     * @throws java.time.DateTimeException if it is no time
     */
    static @Nullable TenderEvent with(TenderEvent entry, String path, String text) {
        if (!FIELDS.getOrDefault(entry.getClass(), Set.of()).contains(path)) {
            return null;
        }
        return RecordPath.value((Record) entry, path)
                .map(before -> (TenderEvent) RecordPath.with((Record) entry, path, read(before, text)))
                .orElse(null);
    }

    /** The value's canonical JSON: counts are numbers, all else is a string; empty if none stands there. */
    static String json(TenderEvent entry, String path) {
        return RecordPath.value((Record) entry, path)
                .map(value -> switch (value) {
                    case Integer count -> count.toString();
                    case BigDecimal amount -> '"' + amount.toPlainString() + '"';
                    default -> '"' + value.toString() + '"';
                })
                .orElse("");
    }

    private static Object read(Object before, String text) {
        return switch (before) {
            case BigDecimal ignored -> notNegative(Money.of(text, "XXX").amount());
            case Instant ignored -> Instant.parse(text);
            default -> notNegative(BigDecimal.valueOf(Integer.parseInt(text))).intValue();
        };
    }

    private static BigDecimal notNegative(BigDecimal number) {
        if (number.signum() < 0) {
            throw new Malformed("value", "must not be below zero");
        }
        return number;
    }
}
