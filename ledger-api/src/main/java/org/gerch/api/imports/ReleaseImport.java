package org.gerch.api.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gerch.api.command.CommandRefused;
import org.gerch.api.command.Salts;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Refusal;
import org.gerch.core.kernel.Source;
import org.gerch.core.kernel.Streams;
import org.gerch.core.ocds.HistoryNews;
import org.gerch.core.ocds.ImportStep;
import org.gerch.core.ocds.News;
import org.gerch.core.ocds.OcdsRelease;
import org.gerch.core.ocds.Rehearsal;
import org.gerch.core.ocds.ReleaseNews;
import org.gerch.core.ocds.ReleaseTranslator;
import org.gerch.core.ocds.Said;
import org.gerch.core.ocds.ToldHistory;
import org.gerch.core.ocds.Translation;
import org.gerch.core.ocds.Unusable;
import org.gerch.core.party.PartyCommand.RegisterParty;
import org.gerch.core.party.PartyRefusal.PartyAlreadyRegistered;
import org.gerch.core.rules.GroupRule;
import org.gerch.core.rules.RuleScope;
import org.gerch.core.rules.RulesCommand.AdoptRules;
import org.gerch.core.tender.TenderEvent;
import org.gerch.store.LeafReader;
import org.springframework.stereotype.Component;

/** Records one release: all of it, what is new in it, or nothing. */
@Component
class ReleaseImport {
    private final ImportedCommands commands;
    private final RecordedStreams streams;
    private final LeafReader leaves;
    private final Salts salts;
    private final Set<String> registered = ConcurrentHashMap.newKeySet();
    private final Set<String> adopted = ConcurrentHashMap.newKeySet();

    ReleaseImport(ImportedCommands commands, RecordedStreams streams, LeafReader leaves, Salts salts) {
        this.commands = commands;
        this.streams = streams;
        this.leaves = leaves;
        this.salts = salts;
    }

    ReleaseOutcome record(OcdsRelease release, List<GroupRule> groups, UUID run) {
        try {
            Translation translation = new ReleaseTranslator(salts::draw, groups).translate(release);
            // Played through in memory first, so that a release the law refuses leaves nothing half recorded.
            return switch (Rehearsal.of(translation, release)) {
                case Rehearsal.Refused refused -> rejected(refused.refusal());
                case Rehearsal.Played played -> {
                    News news = news(translation, played);
                    yield record(news, translation, adopt(groups, release, run), run);
                }
            };
        } catch (Unusable unusable) {
            return new ReleaseOutcome.Rejected(unusable.why());
        } catch (Malformed malformed) {
            return new ReleaseOutcome.Rejected(Said.of(malformed));
        } catch (CommandRefused refused) {
            return rejected(refused.refusal());
        }
    }

    private static ReleaseOutcome rejected(Refusal refusal) {
        return new ReleaseOutcome.Rejected(Said.refused(refusal.type() + " " + refusal.facts()));
    }

    /** Also where the last import was cut off in the middle of this very release: the rest of it is its news. */
    private News news(Translation translation, Rehearsal.Played played) {
        List<Recorded<TenderEvent>> record =
                streams.of(Streams.name("tender", translation.tender()), TenderEvent.class);
        ToldHistory history = translation.history();
        if (history != null) {
            return HistoryNews.of(translation, history, played, record);
        }
        return record.isEmpty()
                ? new News(translation.steps(), List.of())
                : ReleaseNews.of(translation, record, salts.draw());
    }

    private ReleaseOutcome record(News news, Translation translation, int rules, UUID run) {
        int events = rules;
        for (ImportStep step : news.steps()) {
            events += send(step, step.from(translation.source()), run);
        }
        return events == rules
                ? new ReleaseOutcome.Unchanged(news.disappeared(), translation.unused())
                : new ReleaseOutcome.Recorded(events, news.disappeared(), translation.unused());
    }

    private int send(ImportStep step, Source source, UUID run) {
        if (!(step.command() instanceof RegisterParty register)) {
            return commands.send(step.command(), source, step.occurredAt(), run);
        }
        if (!registered.add(register.stream())
                || leaves.lastSequence(register.stream()).isPresent()) {
            return 0;
        }
        try {
            return commands.send(register, source, step.occurredAt(), run);
        } catch (CommandRefused refused) {
            // Another import registered it at the same moment.
            if (refused.refusal() instanceof PartyAlreadyRegistered) {
                return 0;
            }
            throw refused;
        }
    }

    /** Says in the log itself who counts as a citizen group in this publication, before the first of its tenders. */
    private int adopt(List<GroupRule> groups, OcdsRelease release, UUID run) {
        if (groups.isEmpty()) {
            return 0;
        }
        String version = groups.stream().map(GroupRule::toString).collect(Collectors.joining(" or "));
        RuleScope scope = new RuleScope(release.prefix());
        return adopted.add(scope + " " + version)
                ? commands.send(new AdoptRules(scope, version, null, groups), release.source(), null, run)
                : 0;
    }
}
