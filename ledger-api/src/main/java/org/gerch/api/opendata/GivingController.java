package org.gerch.api.opendata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gerch.api.query.ListRequest;
import org.gerch.api.query.Standpoint;
import org.gerch.api.query.Standpoints;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.core.fund.view.FundRow;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.opendata.GivenGrant;
import org.gerch.core.party.view.PartyRow;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.Order;
import org.gerch.projections.reading.ViewFilter;
import org.gerch.projections.reading.ViewPage;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.reading.ViewRow;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Grants as a file of the 360Giving Data Standard. */
@RestController
class GivingController {
    private static final int PAGE = 200;
    private static final String VERSION = "1.4";

    private final ViewQuery views;
    private final RecordedStreams streams;
    private final Publishers publishers;
    private final Standpoints standpoints;
    private final Downloads downloads;

    GivingController(
            ViewQuery views,
            RecordedStreams streams,
            Publishers publishers,
            Standpoints standpoints,
            Downloads downloads) {
        this.views = views;
        this.streams = streams;
        this.publishers = publishers;
        this.standpoints = standpoints;
        this.downloads = downloads;
    }

    /** Every grant that was approved, written while they are read. */
    @GetMapping("/360giving.json")
    void grants(HttpServletRequest http, HttpServletResponse response) {
        ListRequest request = ListRequest.read(http, Set.of("position", "asOf"));
        Standpoint standpoint = standpoints.of(Views.GRANTS, request.one("position"), request.one("asOf"));
        GivenGrant given = new GivenGrant(publishers.of(http));
        downloads.run(() -> write(given, standpoint, response));
    }

    private void write(GivenGrant given, Standpoint standpoint, HttpServletResponse response) {
        Lines lines = Lines.list(response, "360giving", "{\"version\":\"" + VERSION + "\",\"grants\":[", standpoint);
        Known known = new Known(standpoint.size());
        String cursor = null;
        do {
            ViewPage<ViewRow> page =
                    views.find(Views.GRANTS, ViewFilter.ALL, Order.NEWEST, standpoint.size(), cursor, PAGE);
            for (ViewRow row : page.rows()) {
                GrantRow grant = row.as(GrantRow.class);
                if (grant.approved() != null) {
                    FundRow fund = known.fund(grant.fund().value());
                    lines.write(given.of(
                            grant,
                            history(row.stream(), standpoint.size()),
                            fund,
                            fund == null ? null : known.party(fund.funder().value()),
                            known.party(grant.applicant().value())));
                }
            }
            cursor = page.next();
        } while (cursor != null);
        lines.end("]}");
    }

    private List<Recorded<GrantEvent>> history(String stream, long size) {
        return Views.GRANTS.corrected(streams.of(stream, GrantEvent.class, size));
    }

    /** Funds and parties met so far; there are few of the one, and as many of the other as grantees. */
    private final class Known {
        private final long size;
        private final Map<String, FundRow> funds = new HashMap<>();
        private final Map<String, PartyRow> parties = new HashMap<>();

        private Known(long size) {
            this.size = size;
        }

        private @Nullable FundRow fund(String id) {
            return funds.computeIfAbsent(
                    id,
                    none -> views.get(Views.FUNDS, id, size)
                            .map(row -> row.as(FundRow.class))
                            .orElse(null));
        }

        private @Nullable PartyRow party(String id) {
            return parties.computeIfAbsent(
                    id,
                    none -> views.get(Views.PARTIES, id, size)
                            .map(row -> row.as(PartyRow.class))
                            .orElse(null));
        }
    }
}
