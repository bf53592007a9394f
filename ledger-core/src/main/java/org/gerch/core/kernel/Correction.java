package org.gerch.core.kernel;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a correction says of one value in one earlier entry; the rules that all features share are here.
 *
 * @param seq the entry's place in its stream
 * @param field the path of the wrong value in the entry's data, such as {@code amount.amount}
 * @param was the value that stands there, as JSON; absent if none does
 * @param value the right one, as JSON
 */
public record Correction(long seq, String field, @Nullable String was, String value) {

    /**
     * Which values of an entry people may correct.
     *
     * @param <E> the feature's events
     */
    @FunctionalInterface
    public interface Correctable<E extends LedgerEvent> {
        /**
         * The entry with another value at {@code field}, or null where that is nothing a person recorded.
         *
         * @throws Malformed if the text cannot be that value
         */
        @Nullable
        E with(E entry, String field, String text);
    }

    /**
     * Refuses a correction that names nothing correctable, says nothing new, or has no second person behind it.
     *
     * @param entry the cited entry as corrected so far; absent if it is none that people correct
     */
    public <E extends LedgerEvent> Ruling judge(
            @Nullable E entry, Correctable<E> correctable, Actor confirmedBy, Provenance by) {
        Ruling ruling = Ruling.on(by);
        if (entry == null) {
            return ruling.refuseIf(true, () -> new CorrectionRefusal.EntryNotCorrectable(seq));
        }
        try {
            E corrected = textOf(value) instanceof String text ? correctable.with(entry, field, text) : null;
            ruling.refuseIf(
                            was == null || corrected == null,
                            () -> new CorrectionRefusal.ValueNotCorrectable(seq, field))
                    .refuseIf(
                            entry.equals(corrected), () -> new CorrectionRefusal.CorrectionSaysNothingNew(seq, field));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            ruling.refuseIf(true, () -> new CorrectionRefusal.CorrectionUnreadable(seq, field));
        }
        return ruling.refuseIf(
                by.actor().equals(confirmedBy),
                () -> new CorrectionRefusal.NotASecondPerson(by.actor().office()));
    }

    /** The entry as it should have been; itself where this correction does not fit it. */
    public <E extends LedgerEvent> E applyTo(E entry, Correctable<E> correctable) {
        try {
            E corrected = textOf(value) instanceof String text ? correctable.with(entry, field, text) : null;
            return corrected == null ? entry : corrected;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return entry;
        }
    }

    /** A JSON string or integer as text; null for anything else. */
    private static @Nullable String textOf(String json) {
        try {
            JsonNode read = JsonMapper.shared().readTree(json);
            return read.isString() || read.isIntegralNumber() ? read.asString() : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }
}
