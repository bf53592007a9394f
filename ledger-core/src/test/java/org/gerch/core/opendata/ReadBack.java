package org.gerch.core.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.gerch.core.json.Wire;
import org.gerch.core.ocds.OcdsLine;
import org.gerch.core.ocds.OcdsReader;
import org.gerch.core.ocds.OcdsRelease;
import org.gerch.core.ocds.ReleaseRecord;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads a compiled release as {@code check} does. */
final class ReadBack {
    private ReadBack() {}

    static List<Verdict> verdicts(List<ObjectNode> releases) {
        return verdicts(OcdsRecord.compiled(releases));
    }

    static List<Verdict> verdicts(ObjectNode compiled) {
        byte[] line = Wire.mapper().writeValueAsBytes(compiled);
        try {
            OcdsReader.Raw raw =
                    new OcdsReader(new ByteArrayInputStream(line)).nextRaw().orElseThrow();
            assertThat(raw).isInstanceOf(OcdsReader.Raw.Release.class);
            OcdsLine read = ((OcdsReader.Raw.Release) raw).release().parsed();
            assertThat(read).isInstanceOf(OcdsLine.Read.class);
            OcdsRelease release = ((OcdsLine.Read) read).release();
            return Judge.judge(CaseFile.of(ReleaseRecord.of(release, List.of())), RuleSet.LEGAL_FORM);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What must be the same on both sides. */
    static List<Object> answer(Verdict verdict) {
        return Arrays.asList(
                verdict.subject().lot(),
                verdict.kind(),
                price(verdict.groupBid()),
                price(verdict.winningBid()),
                verdict.difference(),
                verdict.overlays(),
                verdict.gaps(),
                verdict.counts(),
                verdict.lastStep());
    }

    private static @Nullable Object price(Verdict.@Nullable JudgedBid bid) {
        return bid == null ? null : Arrays.asList(bid.id(), bid.price());
    }
}
