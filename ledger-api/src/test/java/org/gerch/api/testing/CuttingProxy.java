package org.gerch.api.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A wire to the database that can be cut in either direction, or fall silent. */
public final class CuttingProxy implements AutoCloseable {

    /** What becomes of the next bytes. */
    public enum Wire {
        WHOLE,
        /** What the client sends is lost, and the connection with it. */
        CUT_BEFORE_THE_SERVER,
        /** The server gets its request; its answer is lost, and the connection with it. */
        CUT_BEFORE_THE_CLIENT,
        /** Connections are accepted and stay, but nothing gets through until the wire is whole again. */
        SILENT
    }

    private static final long LOOK_AGAIN_MILLIS = 10;

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private volatile Wire wire = Wire.WHOLE;

    public CuttingProxy(int server) throws IOException {
        this.server = server;
        Thread.startVirtualThread(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    public void set(Wire state) {
        this.wire = state;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.startVirtualThread(() -> pump(client, upstream, Wire.CUT_BEFORE_THE_SERVER));
                Thread.startVirtualThread(() -> pump(upstream, client, Wire.CUT_BEFORE_THE_CLIENT));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to, Wire cut) {
        byte[] buffer = new byte[64 << 10];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int read;
            while ((read = in.read(buffer)) >= 0 && passes(cut)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException gone) {
            // One side went away, which closes the other.
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean passes(Wire cut) throws InterruptedException {
        while (wire == Wire.SILENT) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        return wire != cut;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
