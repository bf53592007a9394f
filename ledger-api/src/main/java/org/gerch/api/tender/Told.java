package org.gerch.api.tender;

import java.util.List;
import org.gerch.api.page.Html;

/**
 * An event in words.
 *
 * @param what a sentence or two
 * @param quotes people's own words that belong to it
 */
record Told(Html what, List<Html> quotes) {
    static Told plainly(Html what) {
        return new Told(what, List.of());
    }
}
