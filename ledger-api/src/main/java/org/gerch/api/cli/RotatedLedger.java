package org.gerch.api.cli;

import org.gerch.log.VerifierKey;

/** The ledger whose key is changed, wherever it runs. */
sealed interface RotatedLedger permits HereRotated, RemoteRotated {
    /** The key that its newest checkpoint is signed with. */
    VerifierKey key() throws InterruptedException;

    /**
     * Logs a new key.
     *
     * @throws org.gerch.api.directory.StartRefused if the ledger refuses
     */
    void rotate(VerifierKey next, VerifierKey previous) throws InterruptedException;
}
