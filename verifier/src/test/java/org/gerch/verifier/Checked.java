package org.gerch.verifier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.gerch.core.ocds.OcdsWords;
import org.gerch.core.rules.GroupRule;
import org.gerch.core.rules.RuleScope;
import org.gerch.core.rules.RuleSet;
import org.gerch.verifier.indicators.AllTenders;
import org.gerch.verifier.indicators.IndicatorChoice;
import org.gerch.verifier.report.Words;

/** One run of the check over bytes: the lines it printed, what it rejected, what it counted. */
record Checked(List<String> lines, List<String> rejected, Tally tally) {
    static final Words ENGLISH = Words.in(Locale.ENGLISH);
    static final RuleSet SME =
            new RuleSet("check", RuleScope.ALL, null, List.of(GroupRule.parse("parties.details.scale=sme")));

    static Checked text(String file) throws IOException {
        return bytes(file.getBytes(StandardCharsets.UTF_8));
    }

    /** What of the releases could not be used, a line for each kind. */
    List<String> unused() {
        return tally.unused(OcdsWords.in(Locale.ENGLISH));
    }

    static Checked bytes(byte[] file) throws IOException {
        return stream(new ByteArrayInputStream(file));
    }

    static Checked stream(InputStream in) throws IOException {
        return stream(in, false);
    }

    /** @param flags whether indicators are asked for too */
    static Checked stream(InputStream in, boolean flags) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> rejected = new ArrayList<>();
        IndicatorChoice choice = flags ? IndicatorChoice.USUAL : null;
        try (CheckRun run = new CheckRun(
                new ReleaseCheck(SME, ZoneOffset.UTC, choice), out, new AllTenders(IndicatorChoice.USUAL), ENGLISH)) {
            Tally tally = run.check(in, rejected::add);
            String printed = out.toString(StandardCharsets.UTF_8);
            return new Checked(printed.lines().toList(), rejected, tally);
        }
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    /** A release with a group's and a business's bid; the business has the award. */
    static String release(String ocid) {
        return release(ocid, "80", "100.50");
    }

    static String release(String ocid, String group, String business) {
        return """
                {"ocid":"%s","id":"r","date":"2026-03-12T00:00:00Z","tag":["compiled"],\
                "parties":[{"id":"g","name":"G","details":{"scale":"sme"}},{"id":"x","name":"X","details":{"scale":"large"}}],\
                "buyer":{"id":"b","name":"B"},"tender":{"title":"A {path} \\"x\\" [1]","procurementMethod":"open",\
                "awardCriteria":"priceOnly","status":"complete"},"bids":{"details":[\
                {"id":"1","status":"valid","tenderers":[{"id":"g"}],"value":{"amount":%s,"currency":"BRL"}},\
                {"id":"2","status":"valid","tenderers":[{"id":"x"}],"value":{"amount":%s,"currency":"BRL"}}]},\
                "awards":[{"id":"a","status":"active","suppliers":[{"id":"x"}]}]}""".formatted(ocid, group, business);
    }
}
