package org.gerch.verifier.witness;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** What the witness tells the person who runs it, line by line, each with its time. */
record Journal(PrintWriter out, InstantSource clock) {

    void say(String line) {
        synchronized (out) {
            out.println(clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + line);
            out.flush();
        }
    }
}
