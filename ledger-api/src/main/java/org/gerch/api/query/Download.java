package org.gerch.api.query;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** A whole list as a file, written while it is read, so that its length costs no memory. */
final class Download {
    private final Format format;
    private final String name;
    private final List<String> columns;

    /**
     * Describes a file.
     *
     * @param format not JSON, which is a page
     * @param columns of the CSV, as paths into an item
     */
    Download(Format format, String name, List<String> columns) {
        this.format = format;
        this.name = name;
        this.columns = columns;
    }

    /**
     * Writes the file.
     *
     * @param items hands each item to whoever takes it
     */
    void send(HttpServletResponse response, Standpoint standpoint, Consumer<Consumer<JsonNode>> items) {
        String file = name + "-" + standpoint.size() + "." + format.extension();
        response.setContentType(format.type().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        response.setHeader("Gerch-Position", String.valueOf(standpoint.position()));
        try {
            Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
            if (format == Format.CSV) {
                out.write(Csv.head(columns));
            }
            items.accept(item -> write(out, item));
            // Never closed here: after a failure that would end half a file as if it were the whole of it.
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void write(Writer out, JsonNode item) {
        try {
            out.write(format == Format.CSV ? Csv.line(columns, item) : item + "\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
