package org.gerch.core.views;

import java.util.List;
import java.util.Optional;
import org.gerch.core.fund.FundCorrections;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.fund.FundEvent.FundEntryCorrected;
import org.gerch.core.fund.view.FundRow;
import org.gerch.core.fund.view.FundView;
import org.gerch.core.grant.GrantCorrections;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.GrantEvent.GrantEntryCorrected;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.grant.view.GrantView;
import org.gerch.core.party.PartyCorrections;
import org.gerch.core.party.PartyEvent;
import org.gerch.core.party.PartyEvent.PartyEntryCorrected;
import org.gerch.core.party.view.InterestView;
import org.gerch.core.party.view.PartyRow;
import org.gerch.core.party.view.PartyView;
import org.gerch.core.tender.Corrections;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.gerch.core.tender.view.TenderRow;
import org.gerch.core.tender.view.TenderView;
import org.gerch.core.verdict.view.VerdictView;
import org.gerch.core.view.StreamView;
import org.gerch.core.view.View;

/** The public views by name. */
public final class Views {
    public static final StreamView<TenderEvent, TenderRow> TENDERS = new StreamView<>(
            "tenders",
            "tender",
            TenderEvent.class,
            TenderEntryCorrected.class,
            TenderView::step,
            history -> Corrections.among(history).applied(history));

    public static final StreamView<GrantEvent, GrantRow> GRANTS = new StreamView<>(
            "grants",
            "grant",
            GrantEvent.class,
            GrantEntryCorrected.class,
            GrantView::step,
            history -> CorrectedHistory.of(
                    history, GrantEntryCorrected.class, GrantCorrections::of, GrantCorrections::with));

    public static final StreamView<FundEvent, FundRow> FUNDS = new StreamView<>(
            "funds",
            "fund",
            FundEvent.class,
            FundEntryCorrected.class,
            FundView::step,
            history ->
                    CorrectedHistory.of(history, FundEntryCorrected.class, FundCorrections::of, FundCorrections::with));

    public static final StreamView<PartyEvent, PartyRow> PARTIES = new StreamView<>(
            "parties",
            "party",
            PartyEvent.class,
            PartyEntryCorrected.class,
            PartyView::step,
            history -> CorrectedHistory.of(
                    history, PartyEntryCorrected.class, PartyCorrections::of, PartyCorrections::with));

    public static final InterestView INTERESTS = new InterestView(history ->
            CorrectedHistory.of(history, PartyEntryCorrected.class, PartyCorrections::of, PartyCorrections::with));

    public static final VerdictView VERDICTS = new VerdictView();

    public static final List<View<?>> ALL = List.of(TENDERS, VERDICTS, GRANTS, FUNDS, PARTIES, INTERESTS);

    private Views() {}

    public static Optional<View<?>> named(String name) {
        return ALL.stream().filter(view -> view.name().equals(name)).findFirst();
    }
}
