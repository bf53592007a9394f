package org.gerch.core.verdict.view;

import java.util.List;
import java.util.Objects;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderPublished;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A tender's file, and what was found in it.
 *
 * <p>Judging is a pure function, so it makes no difference who remembers what it found; here it is remembered because most events
 * leave an answer as it was.
 */
public final class OpenCase {
    static final OpenCase NOTHING = new OpenCase(null, null, null);

    private final @Nullable CaseFile file;
    private final @Nullable Recorded<TenderEvent> invitation;
    /** Of two threads that judge at the same time both find the same. */
    private volatile @Nullable Judgement found;

    private record Judgement(RuleSet rules, List<Verdict> verdicts) {}

    private OpenCase(@Nullable CaseFile file, @Nullable Recorded<TenderEvent> invitation, @Nullable Judgement found) {
        this.file = file;
        this.invitation = invitation;
        this.found = found;
    }

    OpenCase and(Recorded<TenderEvent> next) {
        CaseFile longer = file == null ? CaseFile.of(List.of(next)) : file.and(next);
        Judgement known = found;
        Judgement still = known == null
                ? null
                : Judge.stepped(longer, next, known.verdicts())
                        .map(verdicts -> new Judgement(known.rules(), verdicts))
                        .orElse(null);
        boolean first = invitation == null && next.event() instanceof TenderPublished;
        return new OpenCase(longer, first ? next : invitation, still);
    }

    /** One row for each lot; none before the tender is published. */
    List<VerdictRow> rows(RuleBook rules) {
        Recorded<TenderEvent> published = invitation;
        return published != null && published.event() instanceof TenderPublished tender
                ? verdicts(rules.inForceFor(tender.tender(), published.happenedAt())).stream()
                        .map(verdict -> new VerdictRow(
                                VerdictRow.id(tender.tender(), verdict.subject().lot()),
                                verdict,
                                tender.place(),
                                published.happenedAt(),
                                published.by().demonstration()))
                        .toList()
                : List.of();
    }

    private List<Verdict> verdicts(RuleSet rules) {
        Judgement known = found;
        if (known == null || !Objects.equals(known.rules(), rules)) {
            known = new Judgement(rules, Judge.judge(Objects.requireNonNull(file), rules));
            found = known;
        }
        return known.verdicts();
    }
}
