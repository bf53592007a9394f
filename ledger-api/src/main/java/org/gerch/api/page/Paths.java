package org.gerch.api.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of our pages. An identifier may hold anything, so it is percent-encoded as one path segment.
 *
 * <p>A browser takes a segment of one or two dots for a step in the tree even when encoded; such an identifier goes into
 * the query instead.
 */
public final class Paths {
    private Paths() {}

    public static String tender(TenderId tender) {
        return to("/tenders", tender.value());
    }

    public static String lot(TenderId tender, @Nullable LotId lot) {
        return lot == null ? tender(tender) : with(tender(tender), "lot", lot.value());
    }

    /** What the answer for a lot was, by the id of its row in the list of verdicts. */
    public static String verdictHistory(String row) {
        return row.equals(".") || row.equals("..")
                ? with("/verdicts/history/by-id", "id", row)
                : "/verdicts/" + Streams.encoded(row) + "/history";
    }

    public static String grant(GrantId grant) {
        return to("/grants", grant.value());
    }

    public static String fund(FundId fund) {
        return to("/funds", fund.value());
    }

    public static String party(PartyId party) {
        return to("/parties", party.value());
    }

    public static String buyer(PartyId buyer) {
        return to("/buyers", buyer.value());
    }

    public static String event(long position) {
        return "/events/" + position;
    }

    /** The page of whatever a stream is about; an address of the stream's events where there is no such page. */
    public static String stream(String stream) {
        String id = Streams.id(stream);
        return switch (Streams.feature(stream)) {
            case "tender" -> to("/tenders", id);
            case "grant" -> to("/grants", id);
            case "fund" -> to("/funds", id);
            case "party" -> to("/parties", id);
            default -> "/api/v1/events?stream=" + encoded(stream);
        };
    }

    /** Adds a parameter to an address that may have some already. */
    public static String with(String path, String name, String value) {
        return path + (path.indexOf('?') < 0 ? '?' : '&') + name + "=" + encoded(value);
    }

    private static String to(String collection, String id) {
        return id.equals(".") || id.equals("..")
                ? with(collection + "/by-id", "id", id)
                : collection + "/" + Streams.encoded(id);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
