package org.gerch.core.view;

/** One row of a public view; its canonical JSON is what is stored, hashed and published. */
public interface Row {
    /** The row's key, unique within its view. */
    String id();

    /** What the row can be found by. */
    Facets facets();
}
