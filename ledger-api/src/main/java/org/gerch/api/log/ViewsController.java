package org.gerch.api.log;

import java.time.Duration;
import java.util.Optional;
import org.gerch.store.PublishedDigests;
import org.gerch.store.ViewDigests;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what the ledger published of its views beside a checkpoint: what a verifier compares its own fold with. */
@RestController
@ConditionalOnWebApplication
class ViewsController {
    private static final MediaType GZIP = MediaType.parseMediaType("application/gzip");
    private static final Duration UNTIL_NEXT = Duration.ofSeconds(5);

    private final ViewDigests digests;
    private final VerdictFiles verdicts;

    ViewsController(ViewDigests digests, VerdictFiles verdicts) {
        this.digests = digests;
        this.verdicts = verdicts;
    }

    /** The size of the newest checkpoint beside which they are published. */
    @GetMapping("/log/views/newest.json")
    ResponseEntity<?> newest() {
        Optional<PublishedDigests> newest = digests.newest();
        return newest.<ResponseEntity<?>>map(published -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(UNTIL_NEXT))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"size\":" + published.size() + "}"))
                .orElseGet(() -> LogProblems.notFound("Nothing is published of the views yet."));
    }

    @GetMapping("/log/views/{size}/digests.json")
    ResponseEntity<?> digests(@PathVariable String size) {
        return of(size).<ResponseEntity<?>>map(published -> ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, TileController.FOR_EVER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(published.document()))
                .orElseGet(ViewsController::nothingOfThisSize);
    }

    @GetMapping("/log/views/{size}/verdicts.jsonl.gz")
    ResponseEntity<?> verdicts(@PathVariable String size) {
        Optional<PublishedDigests> published = of(size);
        if (published.isEmpty()) {
            return nothingOfThisSize();
        }
        VerdictFiles.Opened file = verdicts.open(published.get().size());
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, TileController.FOR_EVER)
                .contentType(GZIP)
                .contentLength(file.length())
                .body(new InputStreamResource(file.content()));
    }

    private Optional<PublishedDigests> of(String size) {
        return TreeSize.read(size).flatMap(digests::of);
    }

    private static ResponseEntity<?> nothingOfThisSize() {
        return LogProblems.notFound("Nothing was published of the views for a tree of this size.");
    }
}
