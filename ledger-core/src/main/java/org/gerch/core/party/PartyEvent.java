package org.gerch.core.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.jspecify.annotations.Nullable;

/** A party's life line: how it came on record, what it was called, its legal form, when it slept, which officials have ties with it. */
public sealed interface PartyEvent extends LedgerEvent {

    /**
     * The party came on record.
     *
     * @param name its public name; absent for individuals, who stay pseudonymous
     * @param form its legal form, for a citizen group only
     * @param members who a consortium consists of; empty for every other kind
     */
    record PartyRegistered(
            PartyId party,
            @Nullable String name,
            PartyKind kind,
            @Nullable LegalForm form,
            @Nullable Place place,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PartyId> members)
            implements PartyEvent {
        public PartyRegistered {
            members = members == null ? List.of() : List.copyOf(members);
        }
    }

    /**
     * A citizen group took another legal form.
     *
     * @param effectiveFrom the day it says it changed
     * @param registerExtract the extract that proves that day; absent where nothing does, and then the day of recording
     *     is what a deadline is compared with
     */
    record LegalFormChanged(
            @Nullable LegalForm from,
            LegalForm to,
            Instant effectiveFrom,
            @Nullable Commitment registerExtract) implements PartyEvent {}

    record PartyRenamed(@Nullable String from, String to) implements PartyEvent {}

    /** The party does nothing any more, as far as anybody sees. */
    record PartyDormant(Instant since) implements PartyEvent {}

    /** The party is active again. */
    record PartyRevived(Instant since) implements PartyEvent {}

    /**
     * An official has a tie with this party.
     *
     * @param official the office and the organisation it belongs to; no person's name
     * @param until when the tie ends or ended, where that is known
     * @param document the declaration or the register's extract
     */
    record InterestDeclared(
            InterestId interest,
            Actor official,
            Tie tie,
            Instant since,
            @Nullable Instant until,
            InterestBasis basis,
            Commitment document)
            implements PartyEvent {}

    /**
     * A declared interest no longer stands as it was declared. What was declared as false is not shown any more; this is, and
     * both entries stay.
     *
     * @param endedOn when the tie ended, where that is the reason
     */
    record InterestRetracted(
            InterestId interest,
            RetractionReason reason,
            @Nullable Instant endedOn,
            @Nullable Commitment document) implements PartyEvent {}

    /**
     * An earlier entry was wrong; it stays, and this says what is right.
     *
     * @param position the entry's place in the log
     * @param seq its place in this stream
     * @param field the path of the wrong value in the entry's data, such as {@code name}
     * @param was the value that stands there, as JSON
     * @param value the right one, as JSON
     * @param confirmedBy the second person
     */
    record PartyEntryCorrected(
            long position, long seq, String field, String was, String value, Commitment reason, Actor confirmedBy)
            implements PartyEvent {}
}
