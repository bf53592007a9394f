package org.gerch.core.kernel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who caused an event, when, on what authority; a leaf's {@code meta}.
 *
 * @param actor the office that acted
 * @param roles the roles its token carried
 * @param command the command's id: the same command sent twice is answered once
 * @param correlation what this command is part of, such as one import run
 * @param receivedAt when the command arrived at the ledger: what a deadline is judged by
 * @param occurredAt when the actor says it happened, where it says so
 * @param source the publication an import took it from
 * @param demonstration true on every event of a demonstration ledger, absent elsewhere
 * @param contraryTo the rules this event broke and was recorded all the same
 */
public record Provenance(
        Actor actor,
        Set<Role> roles,
        UUID command,
        UUID correlation,
        Instant receivedAt,
        @Nullable Instant occurredAt,
        @Nullable Source source,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean demonstration,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Contrary> contraryTo) {

    public Provenance {
        // Sorted, so that equal provenance has equal bytes.
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        contraryTo = contraryTo == null ? List.of() : List.copyOf(contraryTo);
    }

    /** Imported facts happened elsewhere: rules of time, order, role and money note what they find but refuse nothing. */
    @JsonIgnore
    public boolean imported() {
        return source != null;
    }

    /**
     * Taken from a source that says how things stand, and neither why nor in what order they came about: what it leaves out tells
     * nothing. What a ledger's own history leaves out is not on record there.
     */
    @JsonIgnore
    public boolean fromSnapshot() {
        return source != null && !source.tellsHistory();
    }

    /** When it happened: as claimed, else when it arrived. */
    public Instant happenedAt() {
        return occurredAt == null ? receivedAt : occurredAt;
    }

    /**
     * When it counts as done where a deadline asks: on arrival, whatever the actor claims.
     *
     * <p>An import arrives years later, so there its source's date counts, and nothing is late where it gives none.
     */
    @JsonIgnore
    public @Nullable Instant judgedAt() {
        return imported() ? occurredAt : receivedAt;
    }

    public Provenance contraryTo(List<? extends Refusal> broken) {
        if (broken.isEmpty()) {
            return this;
        }
        List<Contrary> notes = broken.stream().map(Contrary::to).toList();
        return new Provenance(actor, roles, command, correlation, receivedAt, occurredAt, source, demonstration, notes);
    }
}
