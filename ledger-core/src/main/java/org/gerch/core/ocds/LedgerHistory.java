package org.gerch.core.ocds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.core.tender.InvitationCommand.PublishTender;
import org.jspecify.annotations.Nullable;

/**
 * The history that a release of a ledger like this one carries in our own extension: each event, in the order of the log.
 *
 * <p>Where it is told nothing need be read from statuses, which say how things stand and neither why nor since when.
 */
final class LedgerHistory {
    private static final String[] TYPES = {"steps", "type"};
    private static final String CORRECTION = "tender.entry-corrected";
    private static final Set<String> END_OF_SEAL =
            Set.of("tender.bid-opened", "tender.bid-returned-unopened", "tender.bid-withdrawn");
    private static final Set<String> BEGINNINGS = Set.of("tender.planned", "tender.published");

    private final List<LedgerStep> told = new ArrayList<>();
    private final PublishTender invited;
    private final LedgerInvitation invitation;
    private final LedgerBids bids;
    private final LedgerAwards awards;
    private final Supplier<String> salts;

    /** @param read what the release says of how things stand, its invitation first */
    LedgerHistory(OcdsRelease release, ReleaseFacts read, Supplier<String> salts) {
        ReleaseParties parties = read.parties();
        if (!(read.facts().getFirst().fact() instanceof Fact.Invited first)) {
            throw new IllegalArgumentException("a release begins with its invitation");
        }
        this.invited = first.invitation();
        this.salts = salts;
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
        return steps(told);
    }

    /** As far as an import can record it for good. */
    List<ImportStep> recordableSteps() {
        Long end = sealedFrom();
        return steps(told.stream()
                .takeWhile(step -> end == null || step.position() < end)
                .toList());
    }

    /**
     * The position of the first bid that may yet be opened; absent where there is none.
     *
     * <p>A bid that was recorded without what it says, and perhaps without who handed it in, could never be opened here. So an import
     * takes it over, with what follows it, once it is told what became of it, or the tender is decided.
     */
    @Nullable
    Long sealedFrom() {
        if (isDecided()) {
            return null;
        }
        Set<String> settled = told.stream()
                .filter(step -> END_OF_SEAL.contains(step.type()))
                .map(LedgerStep::thingId)
                .collect(Collectors.toSet());
        return told.stream()
                .filter(step -> step.type().equals("tender.bid-submitted"))
                .filter(step -> !settled.contains(step.thingId()) || !bids.tellsBidder(step))
                .map(LedgerStep::position)
                .findFirst()
                .orElse(null);
    }

    /** The entries that say which others were wrong; a release holds what is right. They cite what has a place in a timed history. */
    List<ToldCorrection> corrections() {
        boolean timed = isTimed();
        return told.stream()
                .filter(step -> timed && step.type().equals(CORRECTION))
                .flatMap(step -> ToldCorrection.of(step, salts).stream())
                .toList();
    }

    /** Whether there was an award, or all of it was called off. */
    private boolean isDecided() {
        return told.stream()
                .anyMatch(step -> step.type().equals("tender.lot-awarded")
                        || step.type().equals("tender.cancelled") && step.lots() == null);
    }

    private List<ImportStep> steps(List<LedgerStep> some) {
        boolean timed = isTimed();
        return some.stream().flatMap(step -> step(step, timed)).toList();
    }

    private boolean isTimed() {
        return told.stream().allMatch(step -> step.entry() != null);
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
