package org.gerch.browser.attack;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Published releases of footpaths: of each, eight entries; in two of three the group was lower and a business was chosen. */
final class Releases {
    /** Who is a group in them. */
    static final String RULE = "parties.details.scale=sme";

    private static final int GROUPS_PRICE = 800_000;
    private static final int DIFFERENCE = 50_000;

    private Releases() {}

    static String tender(int number) {
        return "ocds-aaaaaa-" + number;
    }

    static String between(int from, int until) {
        return IntStream.range(from, until).mapToObj(Releases::release).collect(Collectors.joining("\n"));
    }

    private static String release(int number) {
        int group = GROUPS_PRICE + 1_000 * number;
        int business = number % 3 == 0 ? group - DIFFERENCE : group + DIFFERENCE;
        return """
                {"ocid":"%s","id":"r","date":"2026-03-12T00:00:00Z","tag":["compiled"],\
                "parties":[{"id":"g","name":"Neighbours","details":{"scale":"sme"}},\
                {"id":"x","name":"Builders","details":{"scale":"large"}}],\
                "buyer":{"id":"b","name":"City"},"tender":{"title":"Footpath %d","procurementMethod":"open",\
                "awardCriteria":"priceOnly","status":"complete"},"bids":{"details":[\
                {"id":"1","status":"valid","tenderers":[{"id":"g"}],"value":{"amount":%d,"currency":"MNT"}},\
                {"id":"2","status":"valid","tenderers":[{"id":"x"}],"value":{"amount":%d,"currency":"MNT"}}]},\
                "awards":[{"id":"a","status":"active","suppliers":[{"id":"x"}]}]}""".formatted(tender(number), number, group, business);
    }
}
