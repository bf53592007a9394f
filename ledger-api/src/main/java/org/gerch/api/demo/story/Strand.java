package org.gerch.api.demo.story;

import java.time.Instant;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Source;
import org.jspecify.annotations.Nullable;

/** One thread of the story, such as a tender's: its steps follow each other, and time passes between them. */
final class Strand {
    private static final int OFFICES_CLOSE = 8 * 3600;

    private final Script script;
    private final WorkingDays calendar;
    private final Dice dice;
    private int day;
    private int seconds;

    Strand(Script script, WorkingDays calendar, Dice dice, int day) {
        this.script = script;
        this.calendar = calendar;
        this.dice = dice;
        this.day = day;
        this.seconds = dice.between(600, 9_000);
    }

    /** Lets working days pass. */
    void days(int days) {
        day += days;
        seconds = dice.between(600, 9_000);
    }

    /** Lets part of a day pass. */
    void minutes(int least, int most) {
        seconds += dice.between(least * 60, most * 60);
        if (seconds > OFFICES_CLOSE) {
            days(1);
        }
    }

    /** Goes on at a time that was set before, such as an opening. */
    void goTo(int otherDay, int otherSeconds) {
        day = otherDay;
        seconds = otherSeconds;
    }

    /** Goes on so many calendar days before the story's end, or on the working day before. */
    void goToDaysAgo(int daysAgo) {
        goTo(calendar.daysAgo(daysAgo), dice.between(600, 9_000));
    }

    int day() {
        return day;
    }

    Instant at(int otherDay, int otherSeconds) {
        return calendar.at(otherDay, otherSeconds);
    }

    Step does(Speaker who, LedgerCommand command) {
        return step(who, null, null, new Deed.Send(command));
    }

    /** Does it now and tells the ledger only so many working days later. */
    Step doesAndTellsLater(int days, Speaker who, LedgerCommand command) {
        Instant happened = calendar.at(day, seconds);
        days(days);
        return step(who, happened, null, new Deed.Send(command));
    }

    /** An import says now what a publication says of an earlier moment. */
    void takesOver(Source source, Instant happened, LedgerCommand command) {
        step(Speaker.IMPORT, happened, source, new Deed.Send(command));
    }

    /** One person corrects a value, a second one confirms it. */
    Step corrects(Speaker who, Speaker second, Step wrong, String field, String was, String value, String why) {
        return step(who, null, null, new Deed.Correct(wrong, field, was, value, text(why), second.actor()));
    }

    Sealed text(String text) {
        return new Sealed(Sealed.Domain.TEXT, dice.salt(), text);
    }

    Sealed bid(String content) {
        return new Sealed(Sealed.Domain.BID, dice.salt(), content);
    }

    private Step step(Speaker who, @Nullable Instant occurredAt, @Nullable Source source, Deed deed) {
        seconds += dice.between(40, 400);
        Step step = new Step(calendar.at(day, seconds), who, occurredAt, source, deed);
        script.add(step);
        return step;
    }
}
