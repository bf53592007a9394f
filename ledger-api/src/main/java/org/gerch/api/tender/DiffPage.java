package org.gerch.api.tender;

import org.gerch.api.page.Html;
import org.gerch.api.page.Page;
import org.gerch.api.page.Section;

/** What of a tender changed between two moments, value by value. */
public record DiffPage(String title, Html kick, Difference difference) implements Page {

    @Override
    public String template() {
        return "diff";
    }

    @Override
    public Section section() {
        return Section.TENDERS;
    }
}
