package org.gerch.core.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A district and, where known, a khoroo in it. The units themselves are data: they were renumbered before and will be again.
 *
 * @param district the district's name as published
 * @param khoroo its number in that district
 */
public record Place(String district, @Nullable Integer khoroo) {
    public Place {
        Id.checked("district", district);
        if (khoroo != null && khoroo < 1) {
            throw new Malformed("khoroo", "must be 1 or more");
        }
    }

    /**
     * The same place with one part corrected, {@code place.district} or {@code place.khoroo}.
     *
     * @return null where there is no such part
     * @throws IllegalArgumentException if the text cannot be that part
     */
    public static @Nullable Place corrected(@Nullable Place place, String field, String text) {
        if (place == null) {
            return null;
        }
        return switch (field) {
            case "place.district" -> new Place(text, place.khoroo);
            case "place.khoroo" -> new Place(place.district, Integer.valueOf(text));
            default -> null;
        };
    }
}
