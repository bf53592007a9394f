package org.gerch.api.opendata;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gerch.api.query.NothingThere;
import org.gerch.core.json.Wire;
import org.gerch.core.opendata.OcdsRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Our extension of the standard, in the files that the standard's own tools look for. */
@RestController
class ExtensionController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final Map<String, String> FILES = Map.of(
            "release-schema.json", "release-schema.json",
            "eventType.csv", "codelists/eventType.csv",
            "reasonKind.csv", "codelists/reasonKind.csv",
            "+partyRole.csv", "codelists/+partyRole.csv");

    private final Publishers publishers;

    ExtensionController(Publishers publishers) {
        this.publishers = publishers;
    }

    /** Its documentation is on this ledger's own page. */
    @GetMapping("/ocds/extension/extension.json")
    JsonNode extension(HttpServletRequest request) throws IOException {
        try (InputStream in = resource("extension.json").getInputStream()) {
            JsonNode extension = Wire.mapper().readTree(in);
            ObjectNode address = (ObjectNode) extension.path("documentationUrl");
            address.put("en", publishers.of(request).base() + address.path("en").stringValue());
            return extension;
        }
    }

    @GetMapping({"/ocds/extension/{file}", "/ocds/extension/codelists/{file}"})
    ResponseEntity<Resource> file(@PathVariable String file) {
        String path = FILES.get(file);
        if (path == null) {
            throw new NothingThere("files of the extension", file);
        }
        return ResponseEntity.ok()
                .contentType(path.endsWith(".csv") ? CSV : MediaType.APPLICATION_JSON)
                .body(resource(path));
    }

    private static Resource resource(String path) {
        return new ClassPathResource("extension/" + path, OcdsRecord.class);
    }
}
