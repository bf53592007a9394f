package org.gerch.api.demo.story;

import org.gerch.core.fund.FundCommand.CorrectFundEntry;
import org.gerch.core.grant.GrantCommand.CorrectGrantEntry;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.PartyCommand.CorrectPartyEntry;
import org.gerch.core.tender.TenderCommand.CorrectTenderEntry;

/** What somebody does in one step. */
public sealed interface Deed {

    /** Sends a command that needs nothing but itself. */
    record Send(LedgerCommand command) implements Deed {}

    /**
     * Corrects a value that an earlier step got wrong; where that stands is known only once it is told.
     *
     * @param wrong the step whose entry it is
     * @param field the value's path, such as {@code price.amount}
     * @param was the value that stands there
     */
    record Correct(Step wrong, String field, String was, String value, Sealed reason, Actor confirmedBy)
            implements Deed {

        LedgerCommand command(String stream, long position, long seq) {
            String id = Streams.id(stream);
            return switch (Streams.feature(stream)) {
                case "tender" ->
                    new CorrectTenderEntry(
                            new TenderId(id), position, seq, field, json(was), json(value), reason, confirmedBy);
                case "grant" ->
                    new CorrectGrantEntry(
                            new GrantId(id), position, seq, field, json(was), json(value), reason, confirmedBy);
                case "fund" ->
                    new CorrectFundEntry(
                            new FundId(id), position, seq, field, json(was), json(value), reason, confirmedBy);
                case "party" ->
                    new CorrectPartyEntry(
                            new PartyId(id), position, seq, field, json(was), json(value), reason, confirmedBy);
                default -> throw new IllegalStateException("the story corrects nothing in " + stream);
            };
        }

        private static String json(String text) {
            return '"' + text + '"';
        }
    }
}
