package org.gerch.core.party;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.PartyEvent.LegalFormChanged;
import org.gerch.core.party.PartyEvent.PartyEntryCorrected;
import org.gerch.core.party.PartyEvent.PartyRegistered;
import org.gerch.core.party.PartyEvent.PartyRenamed;

/**
 * Reads from a party's stream what it was at a deadline.
 *
 * <p>What was recorded later does not count, so nobody becomes a citizen group, or stops being one, for a bid already
 * made. The one exception is a change of legal form whose date a register extract proves.
 */
public final class PartyHistory {
    private final List<Recorded<PartyEvent>> history;
    private final Instant deadline;
    private final TreeSet<Long> restsOn = new TreeSet<>();
    private final TreeSet<Long> provenLater = new TreeSet<>();

    private PartyHistory(List<Recorded<PartyEvent>> history, Instant deadline) {
        this.history = history;
        this.deadline = deadline;
    }

    /**
     * The facts at the deadline, with the positions they rest on; unknown where the party was not on record by then.
     *
     * @param history the party's stream in order; entries later than the deadline may be among it
     */
    public static PartyFacts factsAt(PartyId party, List<Recorded<PartyEvent>> history, Instant deadline) {
        return new PartyHistory(history, deadline).factsOf(party);
    }

    /** The members of a consortium as registered at the deadline; empty for every other kind. */
    public static List<PartyId> membersAt(List<Recorded<PartyEvent>> history, Instant deadline) {
        return new PartyHistory(history, deadline)
                .last(PartyRegistered.class)
                .map(PartyRegistered::members)
                .orElse(List.of());
    }

    private PartyFacts factsOf(PartyId party) {
        Optional<PartyRegistered> registered = last(PartyRegistered.class);
        if (registered.isEmpty()) {
            return PartyFacts.unknown(party);
        }
        PartyRegistered registration = registered.get();
        String name = last(PartyRenamed.class).map(PartyRenamed::to).orElse(registration.name());
        LegalForm form = formChange().map(LegalFormChanged::to).orElse(registration.form());
        return new PartyFacts(party, name, registration.kind(), form, Map.of(), List.copyOf(restsOn))
                .provenLater(List.copyOf(provenLater));
    }

    private <E extends PartyEvent> Optional<E> last(Class<E> type) {
        return counted(type).reduce((earlier, later) -> later).map(this::restingOn);
    }

    /** The change with the latest effective date by the deadline; of two with the same date the one recorded later. */
    private Optional<LegalFormChanged> formChange() {
        return counted(LegalFormChanged.class)
                .filter(change -> !change.event().effectiveFrom().isAfter(deadline))
                .reduce((one, other) ->
                        other.event().effectiveFrom().isBefore(one.event().effectiveFrom()) ? one : other)
                .map(this::restingOn);
    }

    /** The entries of one type that count at the deadline, each as corrected by then. */
    private <E extends PartyEvent> Stream<Recorded<E>> counted(Class<E> type) {
        return history.stream()
                .filter(entry -> type.isInstance(entry.event()))
                .filter(entry -> !cameLater(entry) || isProven(entry))
                .map(entry -> entry.with(type.cast(corrected(entry))));
    }

    private PartyEvent corrected(Recorded<PartyEvent> entry) {
        PartyEvent right = entry.event();
        for (Recorded<PartyEvent> correction : correctionsOf(entry)) {
            if (correction.event() instanceof PartyEntryCorrected said) {
                right = PartyCorrections.of(said).applyTo(right, PartyCorrections::with);
            }
        }
        return right;
    }

    /** Those recorded by the deadline; an entry that itself counts although it came later takes later ones too. */
    private List<Recorded<PartyEvent>> correctionsOf(Recorded<?> entry) {
        return history.stream()
                .filter(later -> later.event() instanceof PartyEntryCorrected said && said.seq() == entry.seq())
                .filter(later -> cameLater(entry) || !cameLater(later))
                .toList();
    }

    private <E extends PartyEvent> E restingOn(Recorded<E> entry) {
        restsOn.add(entry.position());
        if (cameLater(entry)) {
            provenLater.add(entry.position());
        }
        correctionsOf(entry).forEach(correction -> restsOn.add(correction.position()));
        return entry.event();
    }

    private boolean cameLater(Recorded<?> entry) {
        return entry.at().isAfter(deadline);
    }

    private static boolean isProven(Recorded<PartyEvent> entry) {
        return entry.event() instanceof LegalFormChanged change && change.registerExtract() != null;
    }
}
