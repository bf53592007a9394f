package org.gerch.api.demo.story;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * The story's calendar: working days counted from a Monday ten months before the end.
 *
 * @param monday day 0
 * @param end nothing of the story is recorded after this
 */
record WorkingDays(LocalDate monday, Instant end) {
    static final ZoneId ZONE = ZoneId.of("Asia/Ulaanbaatar");

    private static final int WEEKS = 43;
    private static final int DAYS_A_WEEK = 5;
    private static final LocalTime OFFICES_OPEN = LocalTime.of(9, 0);

    static WorkingDays until(Instant end) {
        LocalDate first = LocalDate.ofInstant(end, ZONE).minusWeeks(WEEKS);
        return new WorkingDays(first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), end);
    }

    /** The number of the last working day that has begun. */
    int last() {
        return daysAgo(0);
    }

    /** So many seconds after the offices open on a working day. */
    Instant at(int day, int seconds) {
        return monday.plusDays(day / DAYS_A_WEEK * 7L + day % DAYS_A_WEEK)
                .atTime(OFFICES_OPEN)
                .atZone(ZONE)
                .toInstant()
                .plusSeconds(seconds);
    }

    /** The working day that is, or comes before, so many calendar days before the end. */
    int daysAgo(int days) {
        LocalDate date = LocalDate.ofInstant(end, ZONE).minusDays(days);
        int since = Math.toIntExact(date.toEpochDay() - monday.toEpochDay());
        return since / 7 * DAYS_A_WEEK + Math.min(since % 7, DAYS_A_WEEK - 1);
    }
}
