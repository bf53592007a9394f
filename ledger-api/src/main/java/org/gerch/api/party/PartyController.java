package org.gerch.api.party;

import java.util.List;
import org.gerch.api.grant.GrantList;
import org.gerch.api.page.Asked;
import org.gerch.api.page.Commitments;
import org.gerch.api.page.Ledger;
import org.gerch.api.page.Moment;
import org.gerch.api.page.NotOnRecord;
import org.gerch.api.page.Notation;
import org.gerch.api.page.PageSettings;
import org.gerch.api.page.Pages;
import org.gerch.api.page.PartyNames;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Visit;
import org.gerch.api.verdict.Families;
import org.gerch.api.verdict.VerdictLine;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.party.PartyEvent;
import org.gerch.core.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One party's page, as of now or of any moment. */
@RestController
class PartyController {
    private static final int MOST = 500;

    private final Pages pages;
    private final Ledger ledger;
    private final Rows<VerdictLine> verdicts;
    private final Rows<GrantRow> grants;
    private final PageSettings settings;

    PartyController(
            Pages pages, Ledger ledger, Rows<VerdictLine> verdicts, Rows<GrantRow> grants, PageSettings settings) {
        this.pages = pages;
        this.ledger = ledger;
        this.verdicts = verdicts;
        this.grants = grants;
        this.settings = settings;
    }

    @GetMapping("/parties/{id}")
    ResponseEntity<String> party(@PathVariable String id, Moment moment, Visit visit) {
        Notation notation = visit.notation();
        PartyStory story = story(new PartyId(id), moment);
        return pages.show(
                PartyPages.of(
                        story,
                        notation,
                        settings.thresholds(),
                        GrantList.columns(notation.words()),
                        story.grants().stream()
                                .map(grant -> GrantList.cells(grant, moment, notation))
                                .toList()),
                visit,
                moment,
                Streams.name("party", new PartyId(id)));
    }

    /** For an identifier that a path cannot carry. */
    @GetMapping("/parties/by-id")
    ResponseEntity<String> byId(@RequestParam String id, Moment moment, Visit visit) {
        return party(id, moment, visit);
    }

    private PartyStory story(PartyId party, Moment moment) {
        List<Recorded<PartyEvent>> events = events(party, moment.size());
        List<Recorded<PartyEvent>> newest = moment.frozen() ? events(party, ledger.size()) : events;
        PartyNames names = new PartyNames(ledger, moment.size());
        String name = names.of(party);
        List<Rows.Standing<VerdictLine>> lots = lots(party, name, moment);
        Families bought = bought(party, moment);
        if (events.isEmpty() && lots.isEmpty() && bought.all() == 0) {
            throw new NotOnRecord(party.value());
        }
        return new PartyStory(
                party,
                events,
                name,
                lots,
                bought,
                grants(party, moment),
                PartyInterest.of(events, newest, names::of),
                ledger.texts(Commitments.in(events)),
                moment,
                ledger.checkpoint(moment.size()).orElse(null));
    }

    private List<Recorded<PartyEvent>> events(PartyId party, long size) {
        return ledger.stream(Streams.name("party", party), size, PartyEvent.class);
    }

    /** The view's text names the parties of each lot; whose lot it is is then compared by identifier. */
    private List<Rows.Standing<VerdictLine>> lots(PartyId party, String name, Moment moment) {
        Asked named = Asked.ALL.with("q", name);
        return verdicts.find(named, Rows.Order.NEWEST, verdicts.covered(moment.size()), null, MOST).rows().stream()
                .filter(lot ->
                        is(party, lot.row().group()) || is(party, lot.row().winner()))
                .toList();
    }

    /** Of those recorded here: imported lots are never counted among them. */
    private Families bought(PartyId party, Moment moment) {
        Asked asked = Asked.RECORDED_HERE.with("buyer", party.value());
        return Families.of(verdicts.count(asked, verdicts.covered(moment.size()), Rows.By.KIND));
    }

    private List<GrantRow> grants(PartyId party, Moment moment) {
        Asked named = Asked.ALL.with("q", party.value());
        return grants.find(named, Rows.Order.NEWEST, grants.covered(moment.size()), null, MOST).rows().stream()
                .map(Rows.Standing::row)
                .filter(grant -> grant.applicant().equals(party))
                .toList();
    }

    private static boolean is(PartyId party, Verdict.@Nullable Named named) {
        return named != null && named.party().equals(party);
    }
}
