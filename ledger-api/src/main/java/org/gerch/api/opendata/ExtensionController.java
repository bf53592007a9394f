package org.gerch.api.opendata;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gerch.api.query.NothingThere;
import org.gerch.core.opendata.OcdsRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Our extension of the standard, in the files that the standard's own tools look for. */
@RestController
class ExtensionController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final Map<String, String> FILES = Map.of(
            "extension.json", "extension.json",
            "release-schema.json", "release-schema.json",
            "eventType.csv", "codelists/eventType.csv",
            "reasonKind.csv", "codelists/reasonKind.csv",
            "+partyRole.csv", "codelists/+partyRole.csv");

    @GetMapping({"/ocds/extension/{file}", "/ocds/extension/codelists/{file}"})
    ResponseEntity<Resource> file(@PathVariable String file) {
        String path = FILES.get(file);
        if (path == null) {
            throw new NothingThere("files of the extension", file);
        }
        return ResponseEntity.ok()
                .contentType(path.endsWith(".csv") ? CSV : MediaType.APPLICATION_JSON)
                .body(new ClassPathResource("extension/" + path, OcdsRecord.class));
    }
}
