package org.gerch.api.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the script by which pages check themselves; a browser that kept one of another hash asks for the one its page names. */
@RestController
class CheckScriptController {
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final CheckScript script;

    CheckScriptController(CheckScript script) {
        this.script = script;
    }

    @GetMapping("/assets/check.{hash:[0-9a-f]+}/{name:[a-z0-9.-]+}")
    ResponseEntity<byte[]> file(@PathVariable String name) {
        return script.file(name)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(name.endsWith(".json") ? MediaType.APPLICATION_JSON : SCRIPT)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
