package org.gerch.api.query;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gerch.core.kernel.Malformed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** In what form a list is asked for: by the {@code Accept} header, or by {@code format} where a link can't send one. */
enum Format {
    JSON(MediaType.APPLICATION_JSON, "json"),
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8), "csv"),
    NDJSON(new MediaType("application", "x-ndjson"), "ndjson");

    private final MediaType type;
    private final String extension;

    Format(MediaType type, String extension) {
        this.type = type;
        this.extension = extension;
    }

    MediaType type() {
        return type;
    }

    String extension() {
        return extension;
    }

    static Format asked(@Nullable String parameter, List<MediaType> accepted) {
        if (parameter != null && !parameter.isBlank()) {
            for (Format format : values()) {
                if (format.extension.equals(parameter)) {
                    return format;
                }
            }
            throw new Malformed("format", "must be json, csv or ndjson");
        }
        for (MediaType one : accepted) {
            if (one.isCompatibleWith(JSON.type) || one.isWildcardType()) {
                return JSON;
            }
            if (one.equalsTypeAndSubtype(CSV.type)) {
                return CSV;
            }
            if (one.equalsTypeAndSubtype(NDJSON.type)) {
                return NDJSON;
            }
        }
        return JSON;
    }
}
