package org.gerch.core.ocds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gerch.core.tender.InvitationCommand.PublishTender;

/**
 * The history that a release of a ledger like this one carries in our own extension: each event, in the order of the log.
 *
 * <p>Where it is told nothing need be read from statuses, which say how things stand and neither why nor since when.
 */
final class LedgerHistory {
    private static final String[] TYPES = {"steps", "type"};
    private static final String CORRECTION = "tender.entry-corrected";
    private static final Set<String> BEGINNINGS = Set.of("tender.planned", "tender.published");

    private final List<LedgerStep> told = new ArrayList<>();
    private final PublishTender invited;
    private final LedgerInvitation invitation;
    private final LedgerBids bids;
    private final LedgerAwards awards;

    /** @param read what the release says of how things stand, its invitation first */
    LedgerHistory(OcdsRelease release, ReleaseFacts read, Supplier<String> salts) {
        ReleaseParties parties = read.parties();
        if (!(read.facts().getFirst().fact() instanceof Fact.Invited first)) {
            throw new IllegalArgumentException("a release begins with its invitation");
        }
        this.invited = first.invitation();
        Part sealed = release.root().part("bids");
        collect(release.tender());
        sealed.parts("envelopes").forEach(this::collect);
        release.bids().forEach(this::collect);
        release.awards().forEach(this::collect);
        release.root().parts("contracts").forEach(this::collect);
        release.root().parts("complaints").forEach(this::collect);
        told.sort(Comparator.comparingLong(LedgerStep::position));
        this.invitation = new LedgerInvitation(release.ocid(), parties, salts);
        this.bids = new LedgerBids(release, parties, salts);
        this.awards = new LedgerAwards(release.ocid(), parties, salts);
    }

    /** Whether there is one; most releases are not from such a ledger. */
    static boolean isTold(OcdsRelease release) {
        return release.tender().has("steps")
                && release.tender().values(TYPES, 0).stream().anyMatch(BEGINNINGS::contains);
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    List<ImportStep> steps() {
        boolean timed = told.stream().allMatch(step -> step.entry() != null);
        return told.stream().flatMap(step -> step(step, timed)).toList();
    }

    /** The entries that say which others were wrong; a release holds what is right. */
    List<LedgerStep> corrections() {
        return told.stream().filter(step -> step.type().equals(CORRECTION)).toList();
    }

    private Stream<ImportStep> step(LedgerStep step, boolean timed) {
        return Stream.of(
                        invitation.command(step, invited).stream(),
                        bids.command(step).stream(),
                        awards.command(step).stream())
                .flatMap(command -> command)
                .map(command -> step.does(command, timed));
    }

    private void collect(Part thing) {
        Set<String> seen = new HashSet<>();
        for (Part said : thing.has("steps") ? thing.parts("steps") : List.<Part>of()) {
            String type = said.text("type");
            String position = said.text("position");
            if (type != null && position != null && position.matches("[0-9]{1,15}") && seen.add(position)) {
                told.add(new LedgerStep(Long.parseLong(position), type, said, thing));
            }
        }
    }
}
