package org.gerch.api.witness;

import java.time.Duration;
import org.gerch.core.json.CanonicalJson;
import org.gerch.core.json.Wire;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Names the witnesses, so that a reader can ask them instead of this ledger. */
@RestController
class WitnessController {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final byte[] json;

    WitnessController(Witnesses witnesses) {
        ObjectNode document = Wire.mapper().createObjectNode();
        ArrayNode all = document.putArray("witnesses");
        witnesses
                .known()
                .forEach(witness -> all.addObject()
                        .put("key", witness.key().toString())
                        .put("url", witness.url().toString()));
        json = CanonicalJson.bytes(document);
    }

    @GetMapping(path = "/log/witnesses.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> witnesses() {
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(KEPT)).body(json);
    }
}
