package org.gerch.benchmarks.live;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/**
 * A connection for one request after another, which does no more than it must: the caller shares the server's processors.
 *
 * <p>When the server says that an answer is the last on this connection, the next request goes over a new one.
 */
public final class KeptConnection implements AutoCloseable {
    private static final String CHUNKED = "transfer-encoding: chunked";
    private static final String LAST = "connection: close";
    private static final String LENGTH = "content-length: ";
    private static final int NO_CONTENT = 204;

    private final int port;
    private Socket socket;
    private InputStream in;
    private boolean ended;
    /** How many bytes of the chunk at hand are still to be read. */
    private long left;

    public KeptConnection(int port) throws IOException {
        this.port = port;
        socket = connected(port);
        in = new BufferedInputStream(socket.getInputStream(), 16 << 10);
    }

    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    public void send(byte[] request) throws IOException {
        if (ended) {
            socket.close();
            socket = connected(port);
            in = new BufferedInputStream(socket.getInputStream(), 16 << 10);
            ended = false;
        }
        socket.getOutputStream().write(request);
    }

    /** Reads the whole answer to one request; says its status. */
    public int answer() throws IOException {
        String head = line();
        int status = Integer.parseInt(head.substring(9, 12));
        long length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            chunked |= header.equals(CHUNKED);
            ended |= header.equals(LAST);
            length = header.startsWith(LENGTH) ? Long.parseLong(header.substring(LENGTH.length())) : length;
        }
        if (chunked) {
            for (long chunk = chunkSize(); chunk > 0; chunk = chunkSize()) {
                in.skipNBytes(chunk + 2);
            }
            line();
        } else if (status != NO_CONTENT) {
            in.skipNBytes(length);
        }
        return status;
    }

    /** Reads the head of an answer whose lines come one by one: {@link #nextLine}. */
    void beginLines() throws IOException {
        while (!line().isEmpty()) {
            // Nothing in it matters here: the lines themselves say what became of each command.
        }
        left = chunkSize();
    }

    /** The next line of the answer, wherever its chunks begin and end. */
    String nextLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        while (true) {
            if (left == 0) {
                line();
                left = chunkSize();
            }
            int next = in.read();
            left--;
            if (next == '\n') {
                return line.toString(ISO_8859_1);
            }
            if (next < 0) {
                throw new EOFException("the server ended the connection");
            }
            line.write(next);
        }
    }

    private long chunkSize() throws IOException {
        return Long.parseLong(line(), 16);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server ended the connection");
            }
            line.write(next);
        }
        String text = line.toString(ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
