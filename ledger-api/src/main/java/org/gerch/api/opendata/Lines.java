package org.gerch.api.opendata;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.gerch.api.query.Standpoint;
import org.gerch.core.json.Wire;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.node.ObjectNode;

/** Many JSON objects, one a line or in one list, written while they are made, so that their number costs no memory. */
final class Lines {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final String between;
    private boolean begun;

    private Lines(OutputStream out, String between) {
        this.out = out;
        this.between = between;
    }

    /**
     * Begins an answer.
     *
     * @param name of the file that it is
     */
    static Lines into(HttpServletResponse response, String name, Standpoint standpoint) {
        return begin(response, "application/jsonl", name + "-" + standpoint.size() + ".jsonl", standpoint, "");
    }

    /**
     * Begins an answer that is one JSON text.
     *
     * @param head what stands before the first of them
     */
    static Lines list(HttpServletResponse response, String name, String head, Standpoint standpoint) {
        Lines list = begin(response, "application/json", name + "-" + standpoint.size() + ".json", standpoint, ",");
        list.write(head);
        return list;
    }

    private static Lines begin(
            HttpServletResponse response, String type, String file, Standpoint standpoint, String between) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        response.setHeader("Gerch-Position", String.valueOf(standpoint.position()));
        try {
            return new Lines(new BufferedOutputStream(response.getOutputStream(), BUFFER), between);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void write(ObjectNode line) {
        write((begun ? between : "") + Wire.mapper().writeValueAsString(line) + "\n");
        begun = true;
    }

    /** Never closed: after a failure that would end half a file as if it were the whole of it. */
    void end(String tail) {
        write(tail);
        try {
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
