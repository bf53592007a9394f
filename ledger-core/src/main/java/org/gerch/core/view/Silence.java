package org.gerch.core.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gerch.core.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Something that is waited for.
 *
 * <p>It holds since when and never for how long: the same leaves give the same rows on every day.
 *
 * @param about the bid, award, complaint or tranche; absent where it is the whole matter
 * @param position the event that it follows from
 * @param since when it began: when that event happened, or the time that it set for the next step
 */
public record Silence(SilenceKind kind, @Nullable String about, long position, Instant since) {

    /** What is waited for after an event. */
    public static Silence after(Recorded<?> recorded, SilenceKind kind, @Nullable String about) {
        return new Silence(kind, about, recorded.position(), recorded.happenedAt());
    }

    /** Whether it has begun by a moment. */
    public boolean hasBegunBy(Instant moment) {
        return !since.isAfter(moment);
    }

    /** These and one more, in the place of the one about the same that is among them. */
    public static List<Silence> plus(List<Silence> silences, Silence more) {
        List<Silence> longer = new ArrayList<>(without(silences, more.kind(), more.about()));
        longer.add(more);
        return List.copyOf(longer);
    }

    /** These without those of a kind. */
    public static List<Silence> without(List<Silence> silences, SilenceKind kind) {
        return silences.stream().filter(silence -> silence.kind() != kind).toList();
    }

    /** These without the one of a kind about something. */
    public static List<Silence> without(List<Silence> silences, SilenceKind kind, @Nullable String about) {
        return silences.stream()
                .filter(silence -> silence.kind() != kind || !Objects.equals(silence.about(), about))
                .toList();
    }

    /** When the first of them began; absent where there is none. */
    public static @Nullable Instant earliest(List<Silence> silences) {
        return silences.stream().map(Silence::since).min(Instant::compareTo).orElse(null);
    }
}
