package org.gerch.core.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a public view; its canonical JSON is what is stored, hashed and published. */
public interface Row {
    /** The row's key, unique within its view. */
    String id();

    /** What the row can be found by. */
    Facets facets();

    /** What the row adds when all rows of its view are compared, as a canonical record; absent for one that adds nothing. */
    default @Nullable Record compared() {
        return null;
    }

    /** What is waited for in the row's matter; empty for rows of a kind in which nothing ever is. */
    default List<Silence> silences() {
        return List.of();
    }
}
