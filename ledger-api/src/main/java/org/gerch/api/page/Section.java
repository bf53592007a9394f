package org.gerch.api.page;

import java.util.Locale;

/** The parts of the site that the head of every page leads to. */
public enum Section {
    HOME("/"),
    VERDICTS("/verdicts"),
    TENDERS("/tenders"),
    GRANTS("/grants"),
    GROUPS("/groups"),
    SILENCES("/silences"),
    CHECK("/about/how-to-check"),
    /** Pages that belong to no part, such as one event or an error. */
    NONE("");

    private final String href;

    Section(String href) {
        this.href = href;
    }

    public String href() {
        return href;
    }

    public String key() {
        return "nav." + name().toLowerCase(Locale.ROOT);
    }
}
