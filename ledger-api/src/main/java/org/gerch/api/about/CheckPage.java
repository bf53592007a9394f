package org.gerch.api.about;

import org.gerch.api.page.Page;
import org.gerch.api.page.Section;
import org.gerch.api.page.Words;

/**
 * How to check the ledger, step by step.
 *
 * @param address where this ledger is reached, for commands that can be copied
 */
public record CheckPage(String title, String address) implements Page {
    static CheckPage at(String address, Words words) {
        return new CheckPage(words.say("about.check"), address);
    }

    @Override
    public String template() {
        return "check";
    }

    @Override
    public Section section() {
        return Section.CHECK;
    }
}
