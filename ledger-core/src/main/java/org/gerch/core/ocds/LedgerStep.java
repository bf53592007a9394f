package org.gerch.core.ocds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.TenderCommand;
import org.jspecify.annotations.Nullable;

/**
 * One event that our own extension tells beside the thing it happened to.
 *
 * @param type the event's permanent name
 * @param said what it says of the event
 * @param thing the bid, award, contract or complaint that it happened to, or the tender
 */
record LedgerStep(long position, String type, Part said, Part thing) {

    /** @param timed whether the whole history says when it was recorded */
    ImportStep does(TenderCommand command, boolean timed) {
        return new ImportStep(command, date(), timed ? entry() : null);
    }

    /** Where and when it is on record; absent where it is not said when. */
    @Nullable
    ToldEntry entry() {
        Instant recorded = said.instant("recorded");
        Instant received = said.instant("received");
        return recorded == null || received == null
                ? null
                : new ToldEntry(
                        position, recorded, received, said.instant("claimed"), is("imported"), is("fromLedger"));
    }

    @Nullable
    Instant date() {
        return said.instant("date");
    }

    String thingId() {
        String id = thing.text("id");
        return id == null ? "" : id;
    }

    @Nullable
    String text(String field) {
        return said.text(field);
    }

    @Nullable
    Money value() {
        return said.money("value");
    }

    /** The lots it names; absent where it names none, and so means all. */
    @Nullable
    List<LotId> lots() {
        List<LotId> lots = said.lots();
        return lots.isEmpty() ? null : lots;
    }

    /** A party and what of it the ledger says was proven later. */
    @Nullable
    PartyFacts proven(@Nullable PartyFacts party) {
        List<Long> positions = said.values(new String[] {"provenLater"}, 0).stream()
                .filter(position -> position.matches("[0-9]{1,15}"))
                .map(Long::valueOf)
                .toList();
        return party == null ? null : party.provenLater(positions);
    }

    boolean is(String field) {
        return said.values(new String[] {field}, 0).contains("true");
    }

    static BigDecimal number(Part holder, String field) {
        String text = holder.text(field);
        BigDecimal number = text == null ? null : Loose.number(text);
        return number == null ? BigDecimal.ZERO : number;
    }

    /** A text that the source only commits to is on file there, and here as that commitment. */
    @Nullable
    Sealed sealed(String field, Supplier<String> salts) {
        String commitment = text(field);
        return commitment == null ? null : new Sealed(Sealed.Domain.TEXT, salts.get(), "sha256:" + commitment);
    }
}
