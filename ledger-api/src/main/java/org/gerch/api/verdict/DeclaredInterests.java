package org.gerch.api.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.view.InterestRow;
import org.gerch.core.party.view.InterestStatus;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.ViewQuery;
import org.springframework.stereotype.Component;

/**
 * Every declared interest as it ever stood, kept for as long as none is added or changed.
 *
 * <p>There are few, and every list of verdicts asks of all its winners. What is kept answers for every moment up to the one for which it
 * was last compared with the database, and is never older than {@link #STILL_TRUE_NANOS}.
 */
@Component
class DeclaredInterests {
    /** What was withdrawn as false must soon be seen at no moment, not at past ones either. */
    private static final long STILL_TRUE_NANOS = 5_000_000;

    private final ViewQuery views;
    private volatile Kept kept = new Kept(Map.of(), Set.of(), -1, -1, System.nanoTime() - STILL_TRUE_NANOS);

    /** One state of an interest. */
    private record State(ViewQuery.Standing standing, InterestRow row) {}

    /**
     * What was found at a moment.
     *
     * @param hidden ids of those that were withdrawn as false
     * @param changed the last leaf that changed one of them
     * @param size so many leaves it answers for
     */
    private record Kept(Map<PartyId, List<State>> states, Set<String> hidden, long changed, long size, long nanos) {
        Kept seenAgain(long until, long now) {
            return new Kept(states, hidden, changed, Math.max(size, until), now);
        }
    }

    DeclaredInterests(ViewQuery views) {
        this.views = views;
    }

    /** Those declared in a party that may be shown, as they stood after {@code size} leaves. */
    List<InterestRow> in(PartyId party, long size) {
        Kept now = upTo(size);
        List<InterestRow> found = new ArrayList<>();
        for (State state : now.states().getOrDefault(party, List.of())) {
            if (state.standing().after(size)
                    && !now.hidden().contains(state.row().id())) {
                found.add(state.row());
            }
        }
        return found;
    }

    /** The leaves that began or ended a state of an interest in a party, as far as it may be shown. */
    Set<Long> turns(PartyId party, long size) {
        Kept now = upTo(size);
        Set<Long> turns = new HashSet<>();
        for (State state : now.states().getOrDefault(party, List.of())) {
            Long ended = state.standing().until();
            if (!now.hidden().contains(state.row().id())) {
                turns.add(state.standing().from());
                if (ended != null) {
                    turns.add(ended);
                }
            }
        }
        return turns;
    }

    private Kept upTo(long size) {
        Kept known = kept;
        boolean young = System.nanoTime() - known.nanos() < STILL_TRUE_NANOS;
        return young && size <= known.size() ? known : compared(known, size);
    }

    /** Two that compare at the same time both find the truth; whichever is kept, the other one's was as good. */
    private Kept compared(Kept known, long size) {
        long now = System.nanoTime();
        long changed = views.lastChange(Views.INTERESTS);
        Kept fresh = changed == known.changed() ? known.seenAgain(size, now) : read(changed, size, now);
        kept = fresh;
        return fresh;
    }

    private Kept read(long changed, long size, long now) {
        Map<PartyId, List<State>> states = new HashMap<>();
        Set<String> hidden = new HashSet<>();
        views.everyState(Views.INTERESTS, (row, standing) -> {
            InterestRow interest = row.as(InterestRow.class);
            states.computeIfAbsent(interest.party(), none -> new ArrayList<>()).add(new State(standing, interest));
            if (standing.isNow() && interest.status() == InterestStatus.WITHDRAWN_AS_FALSE) {
                hidden.add(interest.id());
            }
        });
        return new Kept(states, hidden, changed, size, now);
    }
}
