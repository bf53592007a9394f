package org.gerch.core.view;

import java.util.List;

/** One row of a public view; its canonical JSON is what is stored, hashed and published. */
public interface Row {
    /** The row's key, unique within its view. */
    String id();

    /** What the row can be found by. */
    Facets facets();

    /** What is waited for in the row's matter; empty for rows of a kind in which nothing ever is. */
    default List<Silence> silences() {
        return List.of();
    }
}
