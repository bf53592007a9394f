package org.gerch.api.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.gerch.api.signing.LogKeys;
import org.gerch.api.witness.CosignedLog;
import org.gerch.log.Checkpoint;
import org.gerch.log.InclusionProof;
import org.gerch.log.SignedNote;
import org.gerch.log.TlogProof;
import org.gerch.store.Checkpoints;
import org.gerch.store.Leaf;
import org.gerch.store.LeafReader;
import org.gerch.store.PublishedCheckpoint;
import org.gerch.store.TreeNodes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the newest checkpoint, the log's keys, and the proof of any event. */
@RestController
class LogController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final Duration UNTIL_NEXT_CHECKPOINT = Duration.ofSeconds(1);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).immutable();

    private final LogKeys keys;
    private final Checkpoints checkpoints;
    private final LeafReader leaves;
    private final TreeNodes nodes;
    private final CosignedLog cosigned;

    LogController(LogKeys keys, Checkpoints checkpoints, LeafReader leaves, TreeNodes nodes, CosignedLog cosigned) {
        this.keys = keys;
        this.cosigned = cosigned;
        this.checkpoints = checkpoints;
        this.leaves = leaves;
        this.nodes = nodes;
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<?> checkpoint() {
        return checkpoints
                .newest()
                .<ResponseEntity<?>>map(this::checkpoint)
                .orElseGet(() -> LogProblems.notFound("Nothing is recorded yet, so nothing is signed."));
    }

    /** An earlier checkpoint: each that was ever published stays to be asked for. */
    @GetMapping("/log/checkpoint/{size}")
    ResponseEntity<?> checkpoint(@PathVariable String size) {
        Optional<PublishedCheckpoint> asked = TreeSize.read(size).flatMap(checkpoints::of);
        return asked.<ResponseEntity<?>>map(this::checkpoint)
                .orElseGet(() -> LogProblems.notFound("No checkpoint of this size was published."));
    }

    /** Not for ever, though its text never changes: witnesses' signatures are added below it. */
    private ResponseEntity<String> checkpoint(PublishedCheckpoint published) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.maxAge(UNTIL_NEXT_CHECKPOINT))
                .body(cosigned.note(published).encode());
    }

    @GetMapping("/log/verifier-key")
    ResponseEntity<String> verifierKey() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.maxAge(UNTIL_NEXT_CHECKPOINT))
                .body(keys.inForce() + "\n");
    }

    /** How the log came to its key: each one it had, with the checkpoint by which the one before handed over to it. */
    @GetMapping(path = "/log/keys.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(UNTIL_NEXT_CHECKPOINT))
                .body(keys.published().json());
    }

    /** The exact bytes of an event: what is hashed, signed and published. */
    @GetMapping("/api/v1/events/{position}/leaf")
    ResponseEntity<?> leaf(@PathVariable long position) {
        return at(position)
                .<ResponseEntity<?>>map(leaf -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(FOR_EVER)
                        .body(leaf.envelope().leaf()))
                .orElseGet(() -> nothingAt(position));
    }

    /**
     * The proof that an event is in the tree of a checkpoint.
     *
     * @param size of which published checkpoint; by default of the first that covers the event, or that witnesses cosigned and that does
     */
    @GetMapping("/api/v1/events/{position}/proof")
    ResponseEntity<?> proof(@PathVariable long position, @RequestParam(required = false) @Nullable String size) {
        // The tree proves the hash that was signed, whatever has become of the bytes since.
        if (position < 0 || leaves.recordedAt(position).isEmpty()) {
            return nothingAt(position);
        }
        return size == null ? firstProof(position) : proofIn(size, position);
    }

    /** Whoever checks many events by one checkpoint computes one signature, and knows that they all are in one tree. */
    private ResponseEntity<?> proofIn(String size, long position) {
        return TreeSize.read(size)
                .flatMap(checkpoints::of)
                .filter(checkpoint -> position < checkpoint.size())
                .<ResponseEntity<?>>map(checkpoint -> proof(position, cosigned.note(checkpoint)))
                .orElseGet(
                        () -> LogProblems.notFound("No checkpoint of this size that covers the event was published."));
    }

    private ResponseEntity<?> firstProof(long position) {
        return cosigned.firstCovering(position)
                .or(() -> checkpoints.firstCovering(position))
                .<ResponseEntity<?>>map(covering -> proof(position, cosigned.note(covering)))
                .orElseGet(() -> LogProblems.later(
                        "The event is recorded; the checkpoint that covers it is signed within a second."));
    }

    private ResponseEntity<String> proof(long position, SignedNote note) {
        long size = Checkpoint.parse(note.text()).size();
        InclusionProof proof = InclusionProof.build(position, size, nodes.fetch(InclusionProof.nodes(position, size)));
        // While a witness may still cosign, the next answer can prove more.
        CacheControl kept = cosigned.isComplete(note) ? FOR_EVER : CacheControl.maxAge(UNTIL_NEXT_CHECKPOINT);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(kept)
                .header(HttpHeaders.CONTENT_DISPOSITION, fileOf(position).toString())
                .body(TlogProof.of(proof, note).encode());
    }

    private static ContentDisposition fileOf(long position) {
        return ContentDisposition.inline().filename(position + ".tlog-proof").build();
    }

    private Optional<Leaf> at(long position) {
        return position < 0 ? Optional.empty() : leaves.at(position);
    }

    private static ResponseEntity<ProblemDetail> nothingAt(long position) {
        return LogProblems.notFound("Nothing is recorded at position " + position + " yet.");
    }
}
