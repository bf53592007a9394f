package org.gerch.api.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page rests on and how to check it.
 *
 * @param witnesses who cosigned how far, one line each
 * @param tree size and root of the tree, where a checkpoint covers the page
 * @param links words and addresses, in their order
 * @param browser what a reader's browser needs to check the page by itself; absent where no entry is shown
 */
public record Checked(
        Html sentence,
        List<Html> witnesses,
        @Nullable Html tree,
        List<Map.Entry<String, String>> links,
        @Nullable BrowserCheck browser) {

    /** Says what a page rests on, with the checkpoint that covers it if there is one. */
    public static Checked of(
            int events,
            @Nullable CheckpointShown checkpoint,
            Notation notation,
            List<Map.Entry<String, String>> links,
            @Nullable BrowserCheck browser) {
        Words words = notation.words();
        String rests = words.count("checked.rests", events);
        if (checkpoint == null) {
            return new Checked(words.html("checked.uncovered", rests), List.of(), null, links, browser);
        }
        Witnessed witnessed = Witnessed.by(checkpoint.witnesses(), notation);
        Html covered =
                words.html("checked.covered", rests, notation.dateTime(checkpoint.signedAt()), witnessed.sentence());
        Html root = Html.element("span", "mono", Html.text(checkpoint.root()));
        return new Checked(
                covered,
                witnessed.lines(),
                words.html("checked.tree", Notation.grouped(checkpoint.size()), root),
                links,
                browser);
    }
}
