package org.gerch.core.ocds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.TenderCommand;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.wire.EventCatalogue;

/**
 * Compares the history that a ledger tells of a tender with what was taken over of it before.
 *
 * <p>A ledger's history only grows, so what is on record must be how it begins, entry by entry; what comes behind that is new. Where
 * it is not, somebody else told the ledger of this tender, or the history was rewritten, and nothing of it is recorded.
 */
public final class HistoryNews {
    private final Translation translation;
    private final ToldHistory history;
    private final List<Recorded<TenderEvent>> record;
    private final CorrectionNews corrections;
    private final List<Entry> news = new ArrayList<>();
    private final List<Said> remarks = new ArrayList<>();

    private record Entry(long position, ImportStep step) {}

    private HistoryNews(Translation translation, ToldHistory history, List<Recorded<TenderEvent>> record) {
        this.translation = translation;
        this.history = history;
        this.record = record;
        this.corrections = new CorrectionNews(translation, history.corrections());
    }

    /**
     * What is new in a history.
     *
     * @param played its steps, played through the law on an empty stream
     * @param record the tender's stream so far; entries that were made here and not taken over are no part of the comparison
     * @throws Unusable if it does not go on from what was taken over before, naming the first entry that does not
     */
    public static News of(
            Translation translation, ToldHistory history, Rehearsal.Played played, List<Recorded<TenderEvent>> record) {
        return new HistoryNews(translation, history, record).compared(played);
    }

    private News compared(Rehearsal.Played played) {
        List<Recorded<TenderEvent>> takenOver =
                record.stream().filter(entry -> entry.by().imported()).toList();
        List<CorrectedEntry> known = CorrectedEntry.among(takenOver);
        List<ToldChapter> chapters =
                ToldChapter.of(tenderSteps().toList(), CorrectedEntry.among(withCorrections(played)));
        for (int i = 0; i < Math.min(chapters.size(), known.size()); i++) {
            compare(chapters.get(i), known.get(i));
        }
        known.stream().skip(chapters.size()).map(CorrectedEntry::stood).forEach(this::further);
        chapters.stream()
                .skip(known.size())
                .forEach(chapter -> news.add(new Entry(chapter.there().stood().position(), chapter.step())));
        if (history.sealedFrom() != null) {
            remarks.add(Said.of("remark.sealed", history.sealedFrom()));
        }
        return new News(rehearsed(inOrder()), remarks);
    }

    private Stream<ImportStep> tenderSteps() {
        return translation.steps().stream().filter(step -> step.command() instanceof TenderCommand);
    }

    private List<Recorded<TenderEvent>> withCorrections(Rehearsal.Played played) {
        return played.events().isEmpty()
                ? List.of()
                : new LedgerCorrections(translation.source(), history.corrections()).putBack(played.events());
    }

    private void compare(ToldChapter chapter, CorrectedEntry here) {
        Recorded<TenderEvent> there = chapter.there().stood();
        int known = chapter.isFrom(here, translation) ? chapter.correctionsIn(here) : ToldChapter.NEVER;
        if (known == ToldChapter.NEVER) {
            throw new Unusable(Said.of(
                    "rejected.history-other",
                    there.position(),
                    typeOf(there.event()),
                    here.stood().position(),
                    typeOf(here.stood().event())));
        }
        if (!Gist.of(there.event())
                .parties()
                .equals(Gist.of(here.stood().event()).parties())) {
            remarks.add(Said.of("remark.party-otherwise", there.position(), typeOf(there.event())));
        }
        for (ToldCorrection correction : corrections.behind(chapter.there(), known)) {
            ImportStep step = corrections.step(chapter.there(), correction, here.stood());
            news.add(new Entry(correction.entry().position(), step));
        }
    }

    /** An export from before the last one tells less; any other source's entry is no part of the history. */
    private void further(Recorded<TenderEvent> here) {
        if (here.by().fromSnapshot()) {
            throw new Unusable(Said.of("rejected.history-less", here.position(), typeOf(here.event())));
        }
        Said remark = Said.of("remark.earlier");
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    /** The parties of new entries first; each is another stream, and registered only once. */
    private List<ImportStep> inOrder() {
        if (news.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        translation.steps().stream().filter(step -> !(step.command() instanceof TenderCommand)),
                        news.stream()
                                .sorted(Comparator.comparingLong(Entry::position))
                                .map(Entry::step))
                .toList();
    }

    /** Entries made here may stand in the way of what is new, and then none of it is recorded. */
    private List<ImportStep> rehearsed(List<ImportStep> steps) {
        if (!record.isEmpty() && Rehearsal.after(record, translation, steps) instanceof Rehearsal.Refused refused) {
            ToldEntry told = refused.step().told();
            String command = refused.step().command().commandName();
            String refusal = refused.refusal().type() + " " + refused.refusal().facts();
            throw new Unusable(
                    told == null
                            ? Said.of("rejected.history-unnamed-refused-here", command, refusal)
                            : Said.of("rejected.history-refused-here", told.position(), command, refusal));
        }
        return steps;
    }

    private static String typeOf(TenderEvent event) {
        return EventCatalogue.typeOf(event.getClass()).name();
    }
}
