package org.gerch.projections.reading;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Malformed;
import tools.jackson.core.JacksonException;

/**
 * Where a list goes on: after one row, as of the size at which its first page was made, so that rows that arrive or change
 * meanwhile neither shift nor repeat anything.
 *
 * <p>Opaque to callers, but no secret: it holds nothing that a parameter could not ask for.
 *
 * @param key the sort key of the last row shown
 * @param id its id
 * @param list tells lists apart: view, order and filter
 */
record Cursor(long size, String key, String id, String list) {

    static String listOf(String view, Order order, ViewFilter filter) {
        return HexFormat.of().toHexDigits((view + order + filter).hashCode());
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Wire.mapper().writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param size what the list may be made from at most
     * @throws Malformed if it is something else, or belongs to another list
     */
    static Cursor read(String text, String list, Order order, long size) {
        Cursor cursor = read(text);
        if (!cursor.list.equals(list)) {
            throw new Malformed("cursor", "belongs to a list with another filter or order");
        }
        if (cursor.size < 0 || cursor.size > size || cursor.id.indexOf('\0') >= 0 || !order.isKey(cursor.key)) {
            throw notOurs();
        }
        return cursor;
    }

    private static Cursor read(String text) {
        try {
            Cursor cursor = Wire.mapper().readValue(Base64.getUrlDecoder().decode(text), Cursor.class);
            if (cursor == null || cursor.key == null || cursor.id == null || cursor.list == null) {
                throw notOurs();
            }
            return cursor;
        } catch (IllegalArgumentException | JacksonException unreadable) {
            throw notOurs();
        }
    }

    private static Malformed notOurs() {
        return new Malformed("cursor", "must be one that a list gave as its 'next'");
    }
}
