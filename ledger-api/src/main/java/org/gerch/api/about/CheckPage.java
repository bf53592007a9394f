package org.gerch.api.about;

import java.util.List;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Page;
import org.gerch.api.page.Section;
import org.gerch.api.page.Witnessed;
import org.gerch.api.witness.Standing;

/**
 * How to check the ledger, step by step.
 *
 * @param address where this ledger is reached, for commands that can be copied
 * @param witnessed who verified how far
 */
public record CheckPage(String title, String address, Witnessed witnessed) implements Page {
    static CheckPage at(String address, List<Standing> witnesses, Notation notation) {
        return new CheckPage(notation.words().say("about.check"), address, Witnessed.by(witnesses, notation));
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
