package org.gerch.core.ocds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.rules.GroupRule;

/** Turns a release into what an import records of it; pure but for the salts, which are drawn by whoever calls. */
public final class ReleaseTranslator {
    private final Supplier<String> salts;
    private final List<GroupRule> rules;

    /**
     * @param salts gives 64 fresh hex digits each time
     * @param rules whose paths' values are kept with the parties
     */
    public ReleaseTranslator(Supplier<String> salts, Collection<GroupRule> rules) {
        this.salts = salts;
        this.rules = List.copyOf(rules);
    }

    /**
     * The whole release as commands on an empty stream.
     *
     * <p>Of a history that a ledger tells, as much as an import can record for good.
     *
     * @throws Malformed if an id in it can't be one, such as one of more than 200 characters
     */
    public Translation translate(OcdsRelease release) {
        ReleaseFacts read = ReleaseFacts.of(release, rules);
        LedgerHistory history = LedgerHistory.isTold(release) ? new LedgerHistory(release, read, salts) : null;
        FactCommands commands = new FactCommands(release.ocid(), salts);
        List<ImportStep> rest = history != null
                ? history.recordableSteps()
                : read.facts().stream().map(commands::step).toList();
        ToldHistory told = history == null ? null : new ToldHistory(history.corrections(), history.sealedFrom());
        List<ImportStep> steps = new ArrayList<>();
        read.registrations()
                .forEach(registration -> steps.add(
                        new ImportStep(registration, read.facts().getFirst().occurredAt())));
        steps.addAll(rest);
        return new Translation(release.ocid(), release.source(), steps, told, release.unused());
    }
}
