package org.gerch.api.log;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.gerch.log.BundleCoordinates;
import org.gerch.log.LogResource;
import org.gerch.log.MalformedException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the tree and its leaves as tiles and bundles, so that anyone can copy the log and check all of it (C2SP tlog-tiles). */
@RestController
@ConditionalOnWebApplication
class TileController {
    static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String PREFIX = "/log/";

    private final PublishedTree tree;

    TileController(PublishedTree tree) {
        this.tree = tree;
    }

    @GetMapping("/log/tile/**")
    ResponseEntity<?> content(HttpServletRequest request) {
        LogResource resource;
        try {
            // As it was sent: each tile has one address, and a decoded one would be a second.
            resource = LogResource.parse(request.getRequestURI().substring(PREFIX.length()));
        } catch (MalformedException noTile) {
            return LogProblems.notFound("There is no such tile: " + noTile.getMessage() + ".");
        }
        Optional<byte[]> content = tree.content(resource);
        if (content.isEmpty()) {
            return LogProblems.notFound("No published checkpoint has a tree with " + resource.path() + ".");
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .contentType(MediaType.APPLICATION_OCTET_STREAM);
        return resource instanceof BundleCoordinates
                ? compressed(answer.varyBy(HttpHeaders.ACCEPT_ENCODING), content.get(), takesGzip(request))
                : answer.body(content.get());
    }

    /** Leaves are text; hashes would only become longer. */
    private static ResponseEntity<byte[]> compressed(ResponseEntity.BodyBuilder answer, byte[] content, boolean gzip) {
        return gzip ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip(content)) : answer.body(content);
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && Stream.of(accepted.split(",")).anyMatch(TileController::isGzip);
    }

    /** A weight of nothing says that it is not accepted. */
    private static boolean isGzip(String coding) {
        String[] parts = coding.split(";", 2);
        return parts[0].strip().equalsIgnoreCase("gzip")
                && (parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?"));
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed) {
            {
                // A whole log is fetched at once: most of what can be saved, at a quarter of the cost.
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            out.write(content);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return compressed.toByteArray();
    }
}
