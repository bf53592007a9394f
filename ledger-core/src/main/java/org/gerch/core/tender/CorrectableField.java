package org.gerch.core.tender;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.gerch.core.tender.TenderEvent.BidOpened;
import org.gerch.core.tender.TenderEvent.BidPriceCorrected;
import org.gerch.core.tender.TenderEvent.ContractAmended;
import org.gerch.core.tender.TenderEvent.ContractPaymentRecorded;
import org.gerch.core.tender.TenderEvent.ContractSigned;
import org.gerch.core.tender.TenderEvent.LotAwarded;
import org.gerch.core.tender.TenderEvent.NoticesSent;
import org.gerch.core.tender.TenderEvent.TenderAmended;
import org.gerch.core.tender.TenderEvent.TenderPlanned;
import org.gerch.core.tender.TenderEvent.TenderPublished;

/**
 * The fields that a correction may replace: amounts, times and counts that a hand may have mistyped.
 *
 * <p>Who did what to which bid is never corrected; that would be another event.
 *
 * @param path within the event's data, such as {@code content.price.amount}
 * @param before the value that stands there: a {@link BigDecimal}, {@link Instant} or {@link Integer}
 */
record CorrectableField(TenderEvent event, String path, Object before) {
    private static final Map<Class<? extends TenderEvent>, Set<String>> FIELDS = Map.ofEntries(
            Map.entry(TenderPlanned.class, Set.of("estimatedCost.amount")),
            Map.entry(TenderPublished.class, Set.of("deadline", "opening", "estimatedCost.amount", "invited")),
            Map.entry(TenderAmended.class, Set.of("deadline", "opening", "estimatedCost.amount")),
            Map.entry(BidOpened.class, Set.of("content.price.amount")),
            Map.entry(BidPriceCorrected.class, Set.of("to.amount")),
            Map.entry(LotAwarded.class, Set.of("price.amount")),
            Map.entry(NoticesSent.class, Set.of("standstillEnds")),
            Map.entry(ContractSigned.class, Set.of("price.amount")),
            Map.entry(ContractAmended.class, Set.of("price.amount", "completionBy")),
            Map.entry(ContractPaymentRecorded.class, Set.of("amount.amount")));

    static boolean exists(TenderEvent event, String path) {
        return FIELDS.getOrDefault(event.getClass(), Set.of()).contains(path);
    }

    /** The field, if it may be corrected and a value stands there. */
    static Optional<CorrectableField> in(TenderEvent event, String path) {
        return exists(event, path)
                ? RecordPath.value((Record) event, path).map(before -> new CorrectableField(event, path, before))
                : Optional.empty();
    }

    /** Reads a value of the field's kind from its JSON; absent if it is none, or below zero. */
    Optional<Object> read(String json) {
        boolean quoted = json.length() > 1 && json.startsWith("\"") && json.endsWith("\"");
        String text = quoted ? json.substring(1, json.length() - 1) : json;
        try {
            return switch (before) {
                case BigDecimal amount ->
                    Optional.<Object>of(Money.of(text, "XXX").amount()).filter(CorrectableField::isNotNegative);
                case Instant time -> Optional.of(Instant.parse(text));
                default -> Optional.<Object>of(Integer.valueOf(text)).filter(CorrectableField::isNotNegative);
            };
        } catch (Malformed | DateTimeException | NumberFormatException notOfThisKind) {
            return Optional.empty();
        }
    }

    /** The event with another value there. */
    TenderEvent with(Object value) {
        return (TenderEvent) RecordPath.with((Record) event, path, value);
    }

    /** A value's canonical JSON: counts are numbers, all else is a string. */
    static String json(Object value) {
        return switch (value) {
            case Integer count -> count.toString();
            case BigDecimal amount -> '"' + amount.toPlainString() + '"';
            default -> '"' + value.toString() + '"';
        };
    }

    private static boolean isNotNegative(Object number) {
        return number instanceof BigDecimal amount ? amount.signum() >= 0 : (Integer) number >= 0;
    }
}
