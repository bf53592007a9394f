package org.gerch.api.verdict;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.view.InterestRow;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.view.Links;
import org.gerch.core.verdict.view.VerdictRow;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.reading.ViewRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Joins what other streams say beside verdicts: declared interests in a winner, and lower bids of groups in earlier rounds.
 *
 * <p>Many verdicts are joined at once, with one question for each round further back.
 */
@Component
public class OtherStreams {
    /** A tender repeated more often than this is shown with its latest rounds; also ends a circle of links. */
    private static final int MOST_ROUNDS = 12;

    /** What a tender's verdicts were after so many leaves never changes; many lists ask of the same ones at once. */
    private static final int MOST_KEPT = 1_000;

    private final ViewQuery views;
    private final DeclaredInterests interests;
    private final Cache<Round, List<VerdictRow>> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    private record Round(TenderId tender, long size) {}

    OtherStreams(ViewQuery views, DeclaredInterests interests) {
        this.views = views;
        this.interests = interests;
    }

    /** The rows in their order, each with what is found beside it after {@code size} leaves. */
    public List<VerdictRow> joined(List<VerdictRow> rows, long size) {
        List<Map<Overlay, SortedSet<Long>>> beside =
                beside(rows.stream().map(Links::of).toList(), size);
        return IntStream.range(0, rows.size())
                .mapToObj(at -> rows.get(at).joined(beside.get(at)))
                .toList();
    }

    /** What is found beside each of some verdicts after {@code size} leaves, with the positions it rests on. */
    public List<Map<Overlay, SortedSet<Long>>> beside(List<Links> verdicts, long size) {
        Map<TenderId, List<VerdictRow>> rounds = rounds(verdicts, size);
        return verdicts.stream()
                .map(verdict -> verdict.overlays(interestsInWinner(verdict, size), earlier(verdict, rounds)))
                .toList();
    }

    /** The positions from {@code from} to before {@code until} whose events may have made what is beside a verdict another. */
    public SortedSet<Long> turns(Links verdict, long from, long until) {
        SortedSet<Long> turns = new TreeSet<>();
        verdict.winners().forEach(winner -> turns.addAll(interests.turns(winner, until)));
        for (List<VerdictRow> round : rounds(List.of(verdict), until).values()) {
            for (VerdictRow lot : round) {
                views.states(Views.VERDICTS, lot.id(), until).forEach(state -> turns.add(state.changed()));
            }
        }
        return turns.subSet(from, Math.max(from, until));
    }

    /** The same for one tender's verdicts, judged from its file. */
    public List<Verdict> joined(List<Verdict> verdicts, CaseFile file, long size) {
        return file.published()
                .map(published ->
                        joined(
                                        verdicts.stream()
                                                .map(verdict -> row(verdict, file, published))
                                                .toList(),
                                        size)
                                .stream()
                                .map(VerdictRow::verdict)
                                .toList())
                .orElse(verdicts);
    }

    private static VerdictRow row(Verdict verdict, CaseFile file, Recorded<TenderPublished> published) {
        return new VerdictRow(
                VerdictRow.id(file.tender(), verdict.subject().lot()),
                verdict,
                published.event().place(),
                published.happenedAt(),
                file.awardedBy(verdict),
                file.besideWinner(verdict),
                published.event().earlierRound(),
                published.by().demonstration(),
                false,
                List.of(),
                null);
    }

    private List<InterestRow> interestsInWinner(Links verdict, long size) {
        List<InterestRow> found = new ArrayList<>();
        for (PartyId winner : verdict.winners()) {
            found.addAll(interests.in(winner, size));
        }
        return found;
    }

    /** All rounds before these, by tender. */
    private Map<TenderId, List<VerdictRow>> rounds(List<Links> verdicts, long size) {
        Map<TenderId, List<VerdictRow>> found = new HashMap<>();
        Set<TenderId> next = before(verdicts.stream().map(Links::earlierRound));
        for (int back = 0; back < MOST_ROUNDS && !next.isEmpty(); back++) {
            Map<TenderId, List<VerdictRow>> earlier = of(next, size);
            found.putAll(earlier);
            next = before(earlier.values().stream().flatMap(List::stream).map(VerdictRow::earlierRound));
            next.removeAll(found.keySet());
        }
        return found;
    }

    private Map<TenderId, List<VerdictRow>> of(Set<TenderId> tenders, long size) {
        Map<TenderId, List<VerdictRow>> found = new HashMap<>();
        Set<String> missing = new HashSet<>();
        for (TenderId tender : tenders) {
            List<VerdictRow> known = kept.getIfPresent(new Round(tender, size));
            if (known == null) {
                missing.add(Streams.name("tender", tender));
            } else {
                found.put(tender, known);
            }
        }
        for (ViewRow row : views.ofStreams(Views.VERDICTS, missing, size)) {
            VerdictRow verdict = row.as(VerdictRow.class);
            found.computeIfAbsent(verdict.verdict().subject().tender(), none -> new ArrayList<>())
                    .add(verdict);
        }
        tenders.forEach(tender -> kept.put(new Round(tender, size), found.getOrDefault(tender, List.of())));
        return found;
    }

    private static Set<TenderId> before(Stream<@Nullable TenderId> rounds) {
        return rounds.filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<VerdictRow> earlier(Links verdict, Map<TenderId, List<VerdictRow>> rounds) {
        List<VerdictRow> earlier = new ArrayList<>();
        Set<TenderId> seen = new HashSet<>();
        seen.add(verdict.tender());
        TenderId round = verdict.earlierRound();
        while (round != null && seen.add(round) && seen.size() <= MOST_ROUNDS + 1) {
            List<VerdictRow> lots = rounds.getOrDefault(round, List.of());
            earlier.addAll(lots);
            round = lots.isEmpty() ? null : lots.getFirst().earlierRound();
        }
        return earlier;
    }
}
