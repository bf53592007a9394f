package org.gerch.api.grant;

import java.util.List;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Telling;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.PaymentId;
import org.gerch.core.grant.ReportId;
import org.gerch.core.grant.TrancheId;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Recorded;

/** An invented grant: promised, half ordered, one tranche said to be paid that is said not to have arrived. */
final class Well {
    private static final TrancheId FIRST = new TrancheId("1");
    private static final TrancheId SECOND = new TrancheId("2");

    private Well() {}

    static GrantStory story() {
        Telling told = new Telling("grant/DEMO-G-118", 38_870);
        told.then(
                        "2026-02-11 10:00:00",
                        "Жишээ Гудамж",
                        new GrantEvent.ApplicationSubmitted(
                                new GrantId("DEMO-G-118"),
                                new FundId("ОНХС Жишээ"),
                                new PartyId("Жишээ Гудамж"),
                                "Худгийн засвар",
                                mnt(12_500_000),
                                new Place("Жишээ дүүрэг", 99),
                                null,
                                null))
                .at(40_112)
                .late(
                        "2026-03-19 15:00:00",
                        "2026-03-23 09:40:00",
                        "Жишээ дүүрэг",
                        new GrantEvent.GrantApproved(new FundId("ОНХС Жишээ"), mnt(12_000_000), null))
                .at(41_330)
                .then("2026-06-25 11:00:00", "Жишээ сан", new GrantEvent.DisbursementOrdered(FIRST, mnt(4_200_000)))
                .at(41_336)
                .then(
                        "2026-06-26 10:15:00",
                        "Жишээ сан",
                        new GrantEvent.PaymentRecorded(FIRST, new PaymentId("P1"), mnt(4_200_000)))
                .at(41_377)
                .then("2026-07-02 13:20:00", "Жишээ Гудамж", new GrantEvent.ReceiptConfirmed(FIRST, mnt(4_200_000)))
                .at(41_960)
                .then("2026-08-12 16:00:00", "Жишээ сан", new GrantEvent.DisbursementOrdered(SECOND, mnt(3_000_000)))
                .at(42_602)
                .then(
                        "2026-09-30 20:15:00",
                        "Жишээ Гудамж",
                        new GrantEvent.SpendingReported(
                                new ReportId("R1"), mnt(3_950_000), List.of(told.text("a"), told.text("b"))))
                .at(42_731)
                .then(
                        "2026-10-12 09:30:00",
                        "Жишээ сан",
                        new GrantEvent.PaymentRecorded(SECOND, new PaymentId("P2"), mnt(3_000_000)))
                .at(42_940)
                .then(
                        "2026-10-20 19:02:00",
                        "Жишээ Гудамж",
                        new GrantEvent.ReceiptDisputed(
                                SECOND, told.text("Манай дансанд 7-р сараас хойш орлого ороогүй.")));
        List<Recorded<GrantEvent>> events = told.events().stream()
                .map(recorded -> recorded.with((GrantEvent) recorded.event()))
                .toList();
        Moment now = new Moment(43_378, Telling.time("2026-11-21 10:02:00"), false, "");
        return new GrantStory(new GrantId("DEMO-G-118"), events, "Жишээ сан", "Жишээ Гудамж", told.texts(), now, null);
    }

    private static Money mnt(long amount) {
        return Money.of(String.valueOf(amount), "MNT");
    }
}
