package org.gerch.api.machine;

import java.util.List;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Page;
import org.gerch.api.page.Section;
import org.gerch.api.page.Words;
import org.gerch.api.witness.Standing;
import org.gerch.api.witness.WitnessSeen;
import org.gerch.projections.writing.DeadLetter;

/**
 * What the machine is doing.
 *
 * @param address where this ledger is reached, for commands that can be copied
 */
public record MachinePage(
        String title,
        List<Line> lines,
        List<Stopped> stopped,
        List<WitnessLine> witnesses,
        Soundness.Shown soundness,
        String address)
        implements Page {

    /** A witness: how far it verified, when, and what is wrong, if anything is. */
    public record WitnessLine(String name, String position, Html at, String trouble) {
        static WitnessLine of(WitnessSeen seen, Notation notation) {
            Words words = notation.words();
            Standing standing = seen.standing();
            return new WitnessLine(
                    seen.name(),
                    standing == null ? words.say("machine.none") : notation.number(standing.size() - 1),
                    standing == null ? Html.NONE : notation.dateTime(standing.at()),
                    words.say("machine.witness." + seen.trouble().name()));
        }
    }

    /** One view, each figure as it is written. */
    public record Line(String view, String position, String lag, String digest, String stopped, String rebuild) {}

    /** A stream that a view can't fold. */
    public record Stopped(String view, String stream, String position, String href, String cause, String waiting) {
        static Stopped of(String view, DeadLetter letter, Words words) {
            return new Stopped(
                    view,
                    letter.stream(),
                    "#" + Notation.grouped(letter.position()),
                    "/events/" + letter.position(),
                    letter.cause(),
                    words.count("machine.waiting", letter.waiting()));
        }
    }

    @Override
    public String template() {
        return "machine";
    }

    @Override
    public Section section() {
        return Section.NONE;
    }
}
