package org.gerch.api.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.view.InterestRow;
import org.gerch.core.party.view.InterestStatus;
import org.gerch.core.tender.TenderEvent.TenderPublished;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.view.Links;
import org.gerch.core.verdict.view.VerdictRow;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.reading.ViewRow;
import org.springframework.stereotype.Component;

/**
 * Joins what other streams say beside verdicts: declared interests in a winner, and lower bids of groups in earlier rounds.
 *
 * <p>Many verdicts are joined at once, with one question for all their winners and one for each round further back.
 */
@Component
public class OtherStreams {
    /** A tender repeated more often than this is shown with its latest rounds; also ends a circle of links. */
    private static final int MOST_ROUNDS = 12;

    private final ViewQuery views;

    OtherStreams(ViewQuery views) {
        this.views = views;
    }

    /** The rows in their order, each with what is found beside it after {@code size} leaves. */
    public List<VerdictRow> joined(List<VerdictRow> rows, long size) {
        Map<PartyId, List<InterestRow>> interests = interests(rows, size);
        Map<TenderId, List<VerdictRow>> rounds = rounds(rows, size);
        return rows.stream()
                .map(row -> Links.joined(row, interestsInWinner(row, interests), earlier(row, rounds)))
                .toList();
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
                List.of());
    }

    private static List<InterestRow> interestsInWinner(VerdictRow row, Map<PartyId, List<InterestRow>> interests) {
        return Links.of(row).winners().stream()
                .flatMap(winner -> interests.getOrDefault(winner, List.of()).stream())
                .toList();
    }

    /** What was withdrawn as false is shown at no moment, so the moment asked does not decide alone. */
    private Map<PartyId, List<InterestRow>> interests(List<VerdictRow> rows, long size) {
        Set<String> winners = rows.stream()
                .flatMap(row -> Links.of(row).winners().stream())
                .map(winner -> Streams.name("party", winner))
                .collect(Collectors.toSet());
        List<ViewRow> then = views.ofStreams(Views.INTERESTS, winners, size);
        if (then.isEmpty()) {
            return Map.of();
        }
        Set<String> streams = then.stream().map(ViewRow::stream).collect(Collectors.toSet());
        Set<String> hidden = views.ofStreams(Views.INTERESTS, streams, Long.MAX_VALUE).stream()
                .map(now -> now.as(InterestRow.class))
                .filter(now -> now.status() == InterestStatus.WITHDRAWN_AS_FALSE)
                .map(InterestRow::id)
                .collect(Collectors.toSet());
        return then.stream()
                .filter(row -> !hidden.contains(row.id()))
                .map(row -> row.as(InterestRow.class))
                .collect(Collectors.groupingBy(InterestRow::party));
    }

    /** All rounds before these, by tender. */
    private Map<TenderId, List<VerdictRow>> rounds(List<VerdictRow> rows, long size) {
        Map<TenderId, List<VerdictRow>> found = new HashMap<>();
        Set<TenderId> next = before(rows);
        for (int back = 0; back < MOST_ROUNDS && !next.isEmpty(); back++) {
            Set<String> streams =
                    next.stream().map(tender -> Streams.name("tender", tender)).collect(Collectors.toSet());
            List<VerdictRow> earlier = views.ofStreams(Views.VERDICTS, streams, size).stream()
                    .map(row -> row.as(VerdictRow.class))
                    .toList();
            found.putAll(earlier.stream()
                    .collect(
                            Collectors.groupingBy(row -> row.verdict().subject().tender())));
            next = before(earlier);
            next.removeAll(found.keySet());
        }
        return found;
    }

    private static Set<TenderId> before(List<VerdictRow> rows) {
        return rows.stream()
                .map(VerdictRow::earlierRound)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<VerdictRow> earlier(VerdictRow row, Map<TenderId, List<VerdictRow>> rounds) {
        List<VerdictRow> earlier = new ArrayList<>();
        Set<TenderId> seen = new HashSet<>();
        seen.add(row.verdict().subject().tender());
        TenderId round = row.earlierRound();
        while (round != null && seen.add(round) && seen.size() <= MOST_ROUNDS + 1) {
            List<VerdictRow> lots = rounds.getOrDefault(round, List.of());
            earlier.addAll(lots);
            round = lots.isEmpty() ? null : lots.getFirst().earlierRound();
        }
        return earlier;
    }
}
