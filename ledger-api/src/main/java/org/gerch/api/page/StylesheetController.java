package org.gerch.api.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the style sheet; a browser that kept one of another hash asks for the one its page names. */
@RestController
class StylesheetController {
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final Stylesheet stylesheet;

    StylesheetController(Stylesheet stylesheet) {
        this.stylesheet = stylesheet;
    }

    @GetMapping("/assets/gerch.{hash:[0-9a-f]+}.css")
    ResponseEntity<byte[]> css() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .body(stylesheet.css());
    }
}
