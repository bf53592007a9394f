package org.gerch.api.silence;

import java.util.stream.Stream;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Paths;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.tender.view.TenderRow;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.view.Silence;
import org.gerch.projections.reading.SilentRow;
import org.jspecify.annotations.Nullable;

/**
 * Something that is waited for, with the page of its matter.
 *
 * @param title what the tender or grant is called
 * @param buyer whose tender it is; absent of a grant
 * @param fund whose grant it is; absent of a tender
 */
public record Silent(
        Silence silence,
        String title,
        String href,
        @Nullable Place place,
        Verdict.@Nullable Named buyer,
        @Nullable FundId fund) {

    static Silent of(SilentRow silent) {
        if (Streams.feature(silent.row().stream()).equals("grant")) {
            GrantRow grant = silent.row().as(GrantRow.class);
            String href = Paths.grant(new GrantId(grant.id()));
            return new Silent(silent.silence(), grant.purpose(), href, grant.place(), null, grant.fund());
        }
        TenderRow tender = silent.row().as(TenderRow.class);
        Verdict.Named buyer = new Verdict.Named(tender.buyer(), tender.buyerName());
        String href = Paths.tender(new TenderId(tender.id()));
        return new Silent(silent.silence(), tender.title(), href, tender.place(), buyer, null);
    }

    /** In words, such as "rejected 12 days ago, no reason recorded". */
    public String said(Notation notation, Moment moment) {
        return notation.words()
                .count(
                        "silence.said." + silence.kind().name(),
                        Math.max(0, notation.daysBetween(silence.since(), moment.at())));
    }

    /** Which bid, complaint, award or tranche it is; nothing where it is the whole matter. */
    Stream<String> about(Notation notation) {
        String about = silence.about();
        return about == null ? Stream.empty() : Stream.of(notation.words().say(kindOfThing(), about));
    }

    private String kindOfThing() {
        return switch (silence.kind()) {
            case REJECTED_WITHOUT_REASON -> "silences.about-bid";
            case COMPLAINT_UNDECIDED -> "silences.about-complaint";
            case NO_CONTRACT -> "silences.about-award";
            case RECEIPT_NOT_CONFIRMED, DISPUTE_UNANSWERED -> "silences.about-tranche";
            case NOT_PUBLISHED, NOT_OPENED, APPLICATION_UNDECIDED, NOT_ORDERED, NOT_PAID, NOT_REPORTED ->
                "silences.about";
        };
    }
}
