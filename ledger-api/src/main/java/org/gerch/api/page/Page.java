package org.gerch.api.page;

/** A page's model: everything its template writes, already decided. */
public interface Page {
    /** The template's name. */
    String template();

    Section section();

    /** What the browser's tab and a search engine show. */
    String title();
}
