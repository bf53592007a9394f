package org.gerch.api.tender;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gerch.api.page.Commitments;
import org.gerch.api.page.FreeText;
import org.gerch.api.page.Ledger;
import org.gerch.api.page.Moment;
import org.gerch.api.page.NotOnRecord;
import org.gerch.api.page.Notation;
import org.gerch.api.page.PageSettings;
import org.gerch.api.page.Pages;
import org.gerch.api.page.Visit;
import org.gerch.api.verdict.OtherStreams;
import org.gerch.api.verdict.PastVerdicts;
import org.gerch.api.verdict.PastVerdicts.Past;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.view.VerdictRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One tender's page, as of now or of any moment. */
@RestController
class TenderController {
    private final Pages pages;
    private final Ledger ledger;
    private final PastVerdicts past;
    private final OtherStreams otherStreams;
    private final PageSettings settings;

    TenderController(Pages pages, Ledger ledger, PastVerdicts past, OtherStreams otherStreams, PageSettings settings) {
        this.past = past;
        this.pages = pages;
        this.ledger = ledger;
        this.otherStreams = otherStreams;
        this.settings = settings;
    }

    @GetMapping("/tenders/{id}")
    ResponseEntity<String> tender(
            @PathVariable String id, @RequestParam(required = false) @Nullable String lot, Moment moment, Visit visit) {
        Notation notation = visit.notation();
        TenderPage page = TenderPages.of(story(id, lotOf(lot), moment), lotOf(lot), notation, settings.thresholds())
                .orElseThrow(() -> new NotOnRecord(id + " " + lot));
        return pages.show(page, visit, moment, Streams.name("tender", new TenderId(id)));
    }

    /** For an identifier that a path cannot carry. */
    @GetMapping("/tenders/by-id")
    ResponseEntity<String> byId(
            @RequestParam String id, @RequestParam(required = false) @Nullable String lot, Moment moment, Visit visit) {
        return tender(id, lot, moment, visit);
    }

    private TenderStory story(String id, @Nullable LotId lot, Moment moment) {
        TenderId tender = new TenderId(id);
        String stream = Streams.name("tender", tender);
        List<Recorded<TenderEvent>> events = events(stream, moment.size());
        if (events.isEmpty()) {
            throw new NotOnRecord(id);
        }
        List<Recorded<TenderEvent>> newest = moment.frozen() ? events(stream, ledger.size()) : events;
        List<RuleSet> rules = rules(tender, events, moment.size());
        CaseFile file = CaseFile.of(events);
        List<Verdict> verdicts = verdicts(file, rules.getFirst(), moment.size());
        List<Verdict> now = moment.frozen()
                ? verdicts(
                        CaseFile.of(newest),
                        rules(tender, newest, ledger.size()).getFirst(),
                        ledger.size())
                : verdicts;
        Map<Commitment, FreeText> texts = ledger.texts(Commitments.in(events));
        return new TenderStory(
                tender,
                events,
                verdicts,
                now,
                rules.getFirst(),
                rules.stream()
                        .skip(1)
                        .flatMap(other -> Judge.judge(file, other).stream())
                        .toList(),
                past(tender, lot, verdicts, moment),
                newest.subList(events.size(), newest.size()),
                texts,
                moment,
                ledger.checkpoint(moment.size()).orElse(null));
    }

    private List<Past> past(TenderId tender, @Nullable LotId lot, List<Verdict> verdicts, Moment moment) {
        LotId shown = lot != null || verdicts.isEmpty()
                ? lot
                : verdicts.getFirst().subject().lot();
        return past.of(VerdictRow.id(tender, shown), moment.size());
    }

    private List<Verdict> verdicts(CaseFile file, RuleSet rules, long size) {
        return otherStreams.joined(Judge.judge(file, rules), file, size);
    }

    private List<Recorded<TenderEvent>> events(String stream, long size) {
        return ledger.stream(stream, size, TenderEvent.class);
    }

    /** Those that apply, the one in force first. */
    private List<RuleSet> rules(TenderId tender, List<Recorded<TenderEvent>> events, long size) {
        Stream<Recorded<TenderEvent>> invitations =
                events.stream().filter(recorded -> recorded.event() instanceof TenderPublished);
        return ledger.rules(tender, size)
                .applyingTo(
                        tender,
                        invitations.findFirst().map(Recorded::happenedAt).orElse(null));
    }

    private static @Nullable LotId lotOf(@Nullable String lot) {
        return lot == null || lot.isBlank() ? null : new LotId(lot);
    }
}
