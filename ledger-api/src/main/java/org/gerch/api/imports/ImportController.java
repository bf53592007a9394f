package org.gerch.api.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.gerch.api.command.RoleMissing;
import org.gerch.api.security.Caller;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Role;
import org.gerch.core.ocds.OcdsWords;
import org.gerch.core.rules.GroupRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes whole publications: {@code POST /api/v1/imports}, answered line by line while the import goes on. */
@RestController
class ImportController {
    private final Importer importer;

    ImportController(Importer importer) {
        this.importer = importer;
    }

    @PostMapping("/api/v1/imports")
    void take(
            @RequestParam(defaultValue = "releases") String name,
            @RequestParam(required = false) @Nullable List<String> group,
            InputStream releases,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        if (!caller.hasAnyOf(Set.of(Role.IMPORTER))) {
            throw new RoleMissing(Set.of(Role.IMPORTER));
        }
        List<GroupRule> rules = Objects.requireNonNullElse(group, List.<String>of()).stream()
                .map(GroupRule::parse)
                .toList();
        // On the request's own thread, which is a virtual one: an asynchronous answer would be cut off after half a
        // minute.
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream answer = response.getOutputStream();
        ImportSummary summary = importer.read(
                name, releases, rules, OcdsWords.in(locale), line -> write(answer, new ImportLine(line, null)));
        write(answer, new ImportLine(null, summary));
    }

    private static void write(OutputStream answer, ImportLine line) {
        try {
            answer.write(Wire.mapper().writeValueAsBytes(line));
            answer.write('\n');
            answer.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
