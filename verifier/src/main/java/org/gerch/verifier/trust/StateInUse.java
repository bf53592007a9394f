package org.gerch.verifier.trust;

import java.io.IOException;
import java.nio.file.Path;

/** Another run is at work in the same state directory. */
public final class StateInUse extends IOException {
    private static final long serialVersionUID = 1;

    StateInUse(Path directory) {
        super(directory.toString());
    }
}
