package org.gerch.core.verdict.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.LotFacts;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.rule.Flag;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.verdict.rule.LotShare;
import org.gerch.core.verdict.rule.Settings;
import org.jspecify.annotations.Nullable;

/**
 * A tender's file, and what was found in it.
 *
 * <p>Judging is a pure function, so it makes no difference who remembers what it found; here it is remembered because most events
 * leave an answer as it was.
 */
public final class OpenCase {
    static final OpenCase NOTHING = new OpenCase(null, null, List.of(), null);

    private final @Nullable CaseFile file;
    private final @Nullable Recorded<TenderEvent> invitation;
    /** One for each rule set asked for last. Of two threads that judge at the same time both find the same. */
    private volatile List<Judgement> found;

    private volatile @Nullable Asked raised;

    /** What was found of each lot, in the order of its verdicts. */
    private record Asked(List<List<Flag>> flags, List<LotShare> shares) {
        static Asked of(List<LotFacts> lots) {
            return new Asked(
                    lots.stream().map(lot -> Indicators.on(lot, Settings.USUAL)).toList(), LotShare.of(lots));
        }
    }

    private record Judgement(RuleSet rules, List<Verdict> verdicts) {}

    private OpenCase(
            @Nullable CaseFile file,
            @Nullable Recorded<TenderEvent> invitation,
            List<Judgement> found,
            @Nullable Asked raised) {
        this.file = file;
        this.invitation = invitation;
        this.found = found;
        this.raised = raised;
    }

    OpenCase and(Recorded<TenderEvent> next) {
        CaseFile longer = file == null ? CaseFile.of(List.of(next)) : file.and(next);
        List<Judgement> still = found.stream()
                .flatMap(known -> Judge.stepped(longer, next, known.verdicts())
                        .map(verdicts -> new Judgement(known.rules(), verdicts))
                        .stream())
                .toList();
        boolean first = invitation == null && next.event() instanceof TenderPublished;
        return new OpenCase(longer, first ? next : invitation, still, Indicators.bears(next) ? null : raised);
    }

    /**
     * One row for each lot under the rules in force, then as many under each other rule set that covers the tender; none
     * before the tender is published.
     */
    List<VerdictRow> rows(RuleBook rules) {
        Recorded<TenderEvent> published = invitation;
        if (published == null || !(published.event() instanceof TenderPublished tender)) {
            return List.of();
        }
        List<Judgement> judged = judged(rules.applyingTo(tender.tender(), published.happenedAt()));
        Asked asked = asked();
        List<VerdictRow> rows = new ArrayList<>();
        for (Judgement judgement : judged) {
            boolean beside = judgement != judged.getFirst();
            for (int lot = 0; lot < asked.flags().size(); lot++) {
                Verdict verdict = judgement.verdicts().get(lot);
                String id = VerdictRow.id(tender.tender(), verdict.subject().lot());
                PartyId awardedBy = Objects.requireNonNull(file).awardedBy(verdict);
                rows.add(new VerdictRow(
                        beside ? VerdictRow.beside(id, judgement.rules()) : id,
                        verdict,
                        tender.place(),
                        published.happenedAt(),
                        Objects.equals(awardedBy, verdict.subject().buyer()) ? null : awardedBy,
                        Objects.requireNonNull(file).besideWinner(verdict),
                        tender.earlierRound(),
                        published.by().demonstration(),
                        beside,
                        asked.flags().get(lot),
                        beside || asked.shares().get(lot).isEmpty()
                                ? null
                                : asked.shares().get(lot)));
            }
        }
        return rows;
    }

    private Asked asked() {
        Asked known = raised;
        if (known == null) {
            known = Asked.of(LotFacts.of(Objects.requireNonNull(file)));
            raised = known;
        }
        return known;
    }

    private List<Judgement> judged(List<RuleSet> applying) {
        List<Judgement> known = found;
        if (!known.stream().map(Judgement::rules).toList().equals(applying)) {
            List<Judgement> earlier = known;
            known = applying.stream().map(rules -> judged(rules, earlier)).toList();
            found = known;
        }
        return known;
    }

    private Judgement judged(RuleSet rules, List<Judgement> known) {
        return known.stream()
                .filter(judgement -> judgement.rules().equals(rules))
                .findFirst()
                .orElseGet(() -> new Judgement(rules, Judge.judge(Objects.requireNonNull(file), rules)));
    }
}
