package org.gerch.core.opendata;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.core.json.Wire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The standards' own schemas, read in place from the directory {@code shared} beside the checkout; tests that need them are skipped without it. */
final class OfficialSchemas {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RELEASE = "https://standard.open-contracting.org/schema/1__1__5/release-schema.json";
    private static final String VERSIONED =
            "https://standard.open-contracting.org/schema/1__1__5/versioned-release-validation-schema.json";

    private static @Nullable OfficialSchemas read;

    private final Schema release;
    private final Schema withOurs;
    private final Schema releasePackage;
    private final Schema recordPackage;
    private final Schema versioned;
    private final ObjectNode patched;

    private OfficialSchemas(Path schemas) throws IOException {
        String official = Files.readString(schemas.resolve("release-schema-1.1.5+bids+lots.json"));
        String history = text(schemas, "versioned-release-validation-schema.json");
        this.patched = (ObjectNode) JSON.readTree(official);
        merge(patched, (ObjectNode) JSON.readTree(extension("release-schema.json")));
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_4,
                builder -> builder.schemas(Map.of(RELEASE, official, VERSIONED, history)));
        this.release = registry.getSchema(SchemaLocation.of(RELEASE));
        this.versioned = registry.getSchema(SchemaLocation.of(VERSIONED));
        this.releasePackage = registry.getSchema(text(schemas, "release-package-schema.json"));
        this.recordPackage = registry.getSchema(text(schemas, "record-package-schema.json"));
        this.withOurs =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(patched.toString());
    }

    /** Read once, because reading them takes longer than most tests. */
    static synchronized OfficialSchemas atHand() {
        Path schemas = directory();
        try {
            read = read == null ? new OfficialSchemas(schemas) : read;
            return read;
        } catch (IOException unreadable) {
            throw new AssertionError("the schemas in " + schemas + " can't be read", unreadable);
        }
    }

    static Path directory() {
        for (Path at = Path.of("").toAbsolutePath(); at.getParent() != null; at = at.getParent()) {
            Path schemas = at.resolveSibling("shared").resolve("schemas");
            if (Files.isDirectory(schemas)) {
                return schemas;
            }
        }
        return Assumptions.abort("skipped: no directory shared/schemas beside this checkout");
    }

    static String extension(String file) throws IOException {
        try (InputStream in = OcdsRecord.class.getResourceAsStream("extension/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What is wrong with a release by the standard, with the extensions for bids and lots, and by our own extension. */
    List<String> wrongWithRelease(JsonNode json) {
        return Stream.concat(wrong(release, json).stream(), wrong(withOurs, json).stream())
                .toList();
    }

    List<String> wrongWithVersioned(JsonNode json) {
        return wrong(versioned, json);
    }

    List<String> wrongWithReleasePackage(JsonNode json) {
        return wrong(releasePackage, json);
    }

    List<String> wrongWithRecordPackage(JsonNode json) {
        return wrong(recordPackage, json);
    }

    /** The release schema with all extensions. */
    ObjectNode patched() {
        return patched;
    }

    private static List<String> wrong(Schema schema, JsonNode json) {
        // Through text, because that is what others read: a decimal in a tree might be written in another way.
        return schema
                .validate(
                        Wire.mapper().writeValueAsString(json),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .collect(Collectors.toList());
    }

    private static String text(Path schemas, String file) throws IOException {
        return Files.readString(schemas.resolve("ocds-1.1.5").resolve(file));
    }

    /** A JSON merge patch (RFC 7396), which is what an extension's schema is. */
    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode inner
                    && target.get(field.getKey()) instanceof ObjectNode known) {
                merge(known, inner);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        });
    }
}
