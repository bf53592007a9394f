package org.gerch.api.opendata;

import org.gerch.api.page.Page;
import org.gerch.api.page.Section;

/** Where the open data is, and what is left out of it. */
public record OpenDataPage(String title, String ocidPrefix, String license) implements Page {

    @Override
    public String template() {
        return "open-data";
    }

    @Override
    public Section section() {
        return Section.NONE;
    }
}
