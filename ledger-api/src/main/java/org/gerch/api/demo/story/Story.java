package org.gerch.api.demo.story;

import java.time.Instant;
import java.util.List;

/**
 * Ten months of tenders and grants in an invented Ulaanbaatar.
 *
 * @param steps in the order of time, none later than the story's end
 */
public record Story(List<Step> steps) {
    private static final long SEED = 901L;

    public Story {
        steps = List.copyOf(steps);
    }

    /** The story as it stands at a moment; the same moment gives the same story. */
    public static Story until(Instant end) {
        Dice dice = new Dice(SEED);
        Script script = new Script();
        WorkingDays calendar = WorkingDays.until(end);
        Cast cast = Cast.gathered();
        Opening opening = new Opening(cast, script, calendar, dice);
        opening.register();
        List<Pot> pots = opening.openFunds();
        opening.livesOfGroups();
        new GrantProgramme(cast, pots, script, calendar, dice).play();
        new TenderProgramme(cast, script, calendar, dice).play();
        return new Story(script.until(end));
    }
}
