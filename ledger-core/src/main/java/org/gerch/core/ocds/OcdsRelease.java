package org.gerch.core.ocds;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Source;
import org.gerch.core.kernel.TenderId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** One compiled release. */
public final class OcdsRelease {
    private static final String[] TAG = {"tag"};

    private final TenderId ocid;
    private final Part root;
    private final @Nullable Instant date;
    private final byte[] bytes;

    private OcdsRelease(TenderId ocid, Part root, byte[] bytes) {
        this.ocid = ocid;
        this.root = root;
        this.date = root.instant("date");
        this.bytes = bytes;
    }

    static OcdsLine parse(RawRelease raw) {
        try {
            JsonTape tape = ReleaseJson.read(raw.bytes());
            Remarks remarks = new Remarks();
            Part root = EmbeddedReleases.isNeeded(tape)
                    ? EmbeddedReleases.of(tape, remarks).merged()
                    : Part.root(tape, compiled(tape), remarks);
            root.insistOnList("awards");
            root.part("bids").insistOnList("details");
            String ocid = root.text("ocid");
            return ocid == null
                    ? new OcdsLine.Rejected(Said.of("rejected.no-ocid"), raw.line(), raw.record())
                    : new OcdsLine.Read(
                            new OcdsRelease(new TenderId(ocid), root, raw.bytes()), raw.line(), raw.record());
        } catch (JacksonException notJson) {
            return new OcdsLine.Rejected(
                    Said.of("rejected.not-json", notJson.getOriginalMessage()), raw.line(), raw.record());
        } catch (Unusable unusable) {
            return new OcdsLine.Rejected(unusable.why(), raw.line(), raw.record());
        } catch (Malformed malformed) {
            return new OcdsLine.Rejected(Said.of(malformed), raw.line(), raw.record());
        }
    }

    public TenderId ocid() {
        return ocid;
    }

    /** Whether it says by its tags that it tells a step of its process and not how all of it stands. */
    public boolean isStep() {
        return root.has("tag") && !root.values(TAG, root.node()).contains("compiled");
    }

    /** When it was published, where it says so. */
    public @Nullable Instant date() {
        return date;
    }

    /** The release's own id, where it has one. */
    public @Nullable String id() {
        return root.text("id");
    }

    /** The publisher's part of the ocid, such as {@code ocds-brtce0}. */
    public String prefix() {
        return OcidPrefix.of(ocid);
    }

    /** What the buyer calls the procedure, such as {@code Random Selection}; nothing in the ledger rests on it. */
    public @Nullable String methodDetails() {
        return tender().text("procurementMethodDetails");
    }

    /** Where it comes from, with the SHA-256 of the bytes it was read from, without white space around them. */
    public Source source() {
        return new Source(prefix(), id(), sha256(bytes));
    }

    /** What of it nothing, or not all, could be made of, as far as it has been read. */
    public List<Unused> unused() {
        return root.remarks();
    }

    Part root() {
        return root;
    }

    Part tender() {
        return root.part("tender");
    }

    List<Part> parties() {
        return root.parts("parties");
    }

    List<Part> bids() {
        return root.part("bids").parts("details");
    }

    List<Part> awards() {
        return root.parts("awards");
    }

    /** A record holds its compiled release; anything else is taken to be a release. */
    private static int compiled(JsonTape tape) {
        int whole = 0;
        if (!tape.is(JsonTape.Kind.OBJECT, whole)) {
            throw new Unusable(Said.of("rejected.no-object"));
        }
        int compiled = tape.member(whole, "compiledRelease");
        if (compiled == JsonTape.NONE) {
            if (tape.member(whole, "versionedRelease") != JsonTape.NONE) {
                throw new Unusable(Said.of("rejected.only-versioned"));
            }
            return whole;
        }
        if (!tape.is(JsonTape.Kind.OBJECT, compiled)) {
            throw new Unusable(Said.of("rejected.no-compiled"));
        }
        return compiled;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
