package org.gerch.api.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A batch that is still being sent while its answers are read, which the JDK's own client can't do. */
public final class OpenBatch implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Socket socket;
    private final OutputStream out;
    private final BufferedReader in;

    public OpenBatch(int port, String token) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        // A test that waits for an answer which never comes fails instead of hanging.
        socket.setSoTimeout(30_000);
        out = socket.getOutputStream();
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        out.write(("POST /api/v1/commands HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token
                        + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                .getBytes(UTF_8));
    }

    /** Sends a line, or a part of one. */
    public void send(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
        out.write(bytes);
        out.write("\r\n".getBytes(UTF_8));
        out.flush();
    }

    /** Waits for the next line of the answer. */
    public JsonNode answer() throws IOException {
        String line = in.readLine();
        // Between the answers stand the response's head and the sizes of its chunks.
        while (line != null && !line.startsWith("{")) {
            line = in.readLine();
        }
        if (line == null) {
            throw new IOException("the answer ended");
        }
        return JSON.readTree(line);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
