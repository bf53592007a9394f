package org.gerch.api.verdict;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Shape;
import org.gerch.core.verdict.VerdictKind;

/**
 * How many lots each family of verdicts has, and which of them a rate may count.
 *
 * @param kinds how many lots each kind has
 */
public record Families(Map<VerdictKind, Long> kinds) {
    /** Nobody could have been chosen or passed over: not begun, not contested, or no group took part. */
    public static final Set<VerdictKind> BESIDE = EnumSet.of(
            VerdictKind.PENDING, VerdictKind.CANCELLED_NO_AWARD, VerdictKind.NO_COMPETITION, VerdictKind.NO_GROUP_BID);

    public static Families of(List<Rows.Count> counts) {
        Map<VerdictKind, Long> kinds = new EnumMap<>(VerdictKind.class);
        counts.forEach(count -> kinds.merge(VerdictKind.valueOf(count.of().getFirst()), count.rows(), Long::sum));
        return new Families(kinds);
    }

    /** The kinds of a family that lots with a group's bid can have. */
    public static List<VerdictKind> kindsOf(Shape shape) {
        return Arrays.stream(VerdictKind.values())
                .filter(kind -> Shape.of(kind.family()) == shape && !BESIDE.contains(kind))
                .toList();
    }

    /** As the filter names them. */
    public static String asked(List<VerdictKind> kinds) {
        return kinds.stream().map(VerdictKind::name).collect(Collectors.joining(","));
    }

    public long of(VerdictKind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    public long of(Shape shape) {
        return kindsOf(shape).stream().mapToLong(this::of).sum();
    }

    /** Lots whose answer is yes or no and in which a group made a bid: what a rate is a rate of. */
    public long determined() {
        return of(Shape.CHOSEN) + of(Shape.REASON_RECORDED) + of(Shape.NO_REASON_RECORDED) + of(Shape.NOT_LOWEST);
    }

    public long notChosen() {
        return of(Shape.REASON_RECORDED) + of(Shape.NO_REASON_RECORDED);
    }

    public long withGroupBid() {
        return determined() + of(Shape.UNDETERMINED);
    }

    public long all() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }
}
