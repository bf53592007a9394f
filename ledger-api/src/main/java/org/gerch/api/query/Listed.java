package org.gerch.api.query;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gerch.core.fund.view.FundRow;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.grant.view.GrantStatus;
import org.gerch.core.json.Wire;
import org.gerch.core.party.PartyKind;
import org.gerch.core.party.view.InterestRow;
import org.gerch.core.party.view.InterestStatus;
import org.gerch.core.party.view.PartyRow;
import org.gerch.core.tender.view.TenderRow;
import org.gerch.core.tender.view.TenderStatus;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.verdict.view.VerdictRow;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.ViewRow;
import tools.jackson.databind.JsonNode;

/**
 * How a view is listed.
 *
 * @param kindParameter the name of the filter for a row's kind
 * @param kinds the values it can have
 * @param parameters all it can be asked with
 * @param columns of the CSV, as paths into an item
 */
record Listed(
        View<?> view,
        String kindParameter,
        Set<String> kinds,
        Set<String> parameters,
        List<String> columns,
        Item item) {
    private static final List<String> PARAMETERS = List.of(
            "overridden",
            "buyer",
            "district",
            "khoroo",
            "fund",
            "imported",
            "from",
            "to",
            "q",
            "position",
            "asOf",
            "limit",
            "cursor",
            "order",
            "format");

    /** What a row is shown as. */
    interface Item {
        JsonNode of(ViewRow row, Standpoint standpoint, ZoneId zone);
    }

    static final Listed TENDERS = plain(Views.TENDERS, "status", TenderStatus.values(), TenderRow.class);
    static final Listed GRANTS = plain(Views.GRANTS, "status", GrantStatus.values(), GrantRow.class);
    static final Listed PARTIES = plain(Views.PARTIES, "kind", PartyKind.values(), PartyRow.class);
    static final Listed INTERESTS =
            plain(Views.INTERESTS, "status", InterestStatus.values(), InterestRow.class, "party", "official");
    static final Listed FUNDS = new Listed(
            Views.FUNDS,
            "status",
            Set.of("OPEN", "CLOSED"),
            parameters("status"),
            Csv.columns(FundRow.class),
            Listed::asStored);
    static final Listed VERDICTS = new Listed(
            Views.VERDICTS,
            "verdict",
            names(VerdictKind.values()),
            parameters("verdict", "ruleSet", "flag"),
            VerdictItem.COLUMNS,
            (row, standpoint, zone) -> VerdictItem.of(row.as(VerdictRow.class), row.changed(), standpoint, zone));

    /** The codes of the indicators that its rows may raise. */
    Set<String> flags() {
        return view.judges() ? Indicators.EVERY_CODE : Set.of();
    }

    private static Listed plain(
            View<?> view, String kindParameter, Enum<?>[] kinds, Class<? extends Record> row, String... own) {
        return new Listed(
                view, kindParameter, names(kinds), parameters(kindParameter, own), Csv.columns(row), Listed::asStored);
    }

    private static Set<String> parameters(String kindParameter, String... own) {
        Set<String> known = new LinkedHashSet<>(Set.of(kindParameter));
        known.addAll(PARAMETERS);
        known.addAll(List.of(own));
        return Collections.unmodifiableSet(known);
    }

    private static JsonNode asStored(ViewRow row, Standpoint standpoint, ZoneId zone) {
        return Wire.mapper().readTree(row.json());
    }

    private static Set<String> names(Enum<?>[] kinds) {
        return Collections.unmodifiableSet(
                new LinkedHashSet<>(Arrays.stream(kinds).map(Enum::name).toList()));
    }
}
